import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildOptions } from "./measure.ts";

/** How long an editor waits who has saved an article, in seconds. */
export interface Waited {
  /** Until its page shows what was saved. */
  readonly shown: number;
  /** Until the whole site is built. */
  readonly built: number;
}

const port = 8392;
const between = 20;
/** An editor reads before he writes on: in milliseconds. */
const pause = 3000;
/** In seconds. */
const longest = 600;

/** Serves a preview, and saves an article some times. */
export async function preview(
  program: string,
  cwd: string,
  { articles, output, cache }: { readonly articles: string; readonly output: string; readonly cache: string },
  times: number,
): Promise<Waited[]> {
  const file = join(articles, "previewed.md");
  writeFileSync(
    file,
    "---\nslug: previewed\nlang: en\n---\n# An article in the preview\n\nThe mayor of Brovenna was here.\n",
  );
  const server = spawn(
    process.execPath,
    [program, "serve", ...buildOptions(articles, output, cache), "--port", String(port)],
    { cwd, env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const said = heard(server);
  try {
    await until(() => /localhost:\d+/u.test(said()));
    const address = `http://127.0.0.1:${/localhost:(\d+)/u.exec(said())![1]}/articles/previewed/`;
    const waited: Waited[] = [];
    for (let n = 0; n < times; n++) {
      await wait(pause);
      const [mark, before] = [`Sentence ${n} of the preview`, said().length];
      const started = performance.now();
      appendFileSync(file, `\n${mark} came later.\n`);
      await until(async () => (await visited(address)).includes(mark));
      const shown = (performance.now() - started) / 1000;
      await until(() => said().slice(before).includes("Built "));
      waited.push({ shown, built: (performance.now() - started) / 1000 });
    }
    return waited;
  } finally {
    server.kill();
  }
}

function heard(server: ChildProcess): () => string {
  let log = "";
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (chunk) => {
      log += chunk;
    });
  return () => log;
}

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (const started = performance.now(); !(await is()); await wait(between))
    if (performance.now() - started > 1000 * longest) throw new Error("The preview does not answer");
}

/** What a browser gets that goes to an address: `fetch` says of itself that it is none. */
export const visited = (address: string): Promise<string> =>
  new Promise((done, fail) => {
    get(address, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => done(text));
    }).on("error", fail);
  });
