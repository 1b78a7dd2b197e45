import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { watch } from "chokidar";
import { counted } from "../text/counted.ts";
import type { Asked, BuildSetting, Preview } from "./buildThread.ts";
import { configFile } from "./eleventyPlugin.ts";
import { LocalServer, wantFree } from "./localServer.ts";
import { onNewDay } from "./newDay.ts";
import { templates } from "./rendered.ts";
import { Shown } from "./shown.ts";
import { publicFolder, type SiteFile } from "./site.ts";
import { siteDay } from "./siteDay.ts";
import { Thread, ThreadEnded } from "./thread.ts";
import { watchFolder } from "./watchFolder.ts";

/** Editors save in several steps: so long nothing may have changed before a build begins. In milliseconds. */
const settled = 80;
/** So often it is asked whether the day has changed, in milliseconds. */
const everyMinute = 60_000;
const program = fileURLToPath(new URL("..", import.meta.url));

const asPage = (body: string) => ({ headers: { "Content-Type": "text/html; charset=utf-8" }, body });

/** The desk is made when it is asked for, and stands nowhere: what is in the output folder may be published. */
async function deskAnswers(preview: () => Preview, folder: string) {
  const { deskPage } = (await import(new URL("../../templates/preview/desk.tsx", import.meta.url).href)) as {
    deskPage: (desk: Preview["desk"], folder: string, title: string) => string;
  };
  const file = (name: string, type: string) => () => ({
    headers: { "Content-Type": type },
    body: readFileSync(fileURLToPath(new URL(`../../templates/preview/${name}`, import.meta.url)), "utf8"),
  });
  return {
    "/desk/": () => asPage(deskPage(preview().desk, folder, preview().title)),
    "/desk/data.json": () => ({
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(preview().desk),
    }),
    "/desk/strip.js": file("strip.js", "text/javascript"),
    "/desk/strip.css": file("strip.css", "text/css"),
  };
}

/**
 * Builds the preview, serves it on this machine only, and builds again when an article, a template or the settings change:
 * the same build as any other, in a thread that lasts as long as the program is the same.
 *
 * @param port where to listen
 * @param say where to tell what went wrong
 * @throws when another program listens at that port
 */
export async function serve(
  setting: BuildSetting,
  port: number,
  say: (message: string) => void,
): Promise<{ stop(): Promise<void> }> {
  await wantFree(port);
  const begin = () => new Thread<Asked, unknown>("buildThread", setting);
  let thread = begin();
  let preview: Preview = { desk: [], title: "" };
  const build = async () => {
    try {
      preview = (await thread.ask("build")) as Preview;
    } catch (error) {
      // Where the program is changed, or stopped, a build may be cut off.
      if (!(error instanceof ThreadEnded)) say(error instanceof Error ? error.message : String(error));
    }
  };
  /** What must be done before the thread may end. */
  let settling: Promise<unknown> = Promise.resolve();
  const settle = () => {
    settling = thread.ask("settle").catch(() => {});
    void thread.ask("learn");
  };
  const shown = new Shown();
  const prove = async () => {
    // What is wrong with them the build will say.
    const files = ((await thread.ask("proofs").catch(() => {})) ?? []) as readonly SiteFile[];
    shown.put(files);
    if (files.length > 0) server.reload({});
  };
  const { articles } = setting.run;
  const others = [publicFolder, templates(), program, configFile].filter((path) => existsSync(path));
  let timer: NodeJS.Timeout | undefined;
  let [building, again, anew] = [false, false, false];
  // Watched from before the first build, so that no change is missed.
  let [isServing, missed] = [false, false];
  const changed = (isProgram: boolean) => () => {
    anew ||= isProgram;
    if (!isServing) {
      missed = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), settled);
  };
  const folderWatcher = watchFolder(articles, changed(false));
  const watchers = [folderWatcher, watch(others, { ignoreInitial: true }).on("all", changed(true))];
  await folderWatcher.ready;
  await build();
  settle();
  const onRequest = {
    ...(await deskAnswers(() => preview, setting.run.articles)),
    "/*": ({ url: { pathname } }: { readonly url: URL }) => {
      const proof = shown.at(pathname);
      return proof === undefined ? undefined : asPage(proof);
    },
  };
  const server = new LocalServer("tidings", setting.output, { domDiff: false, onRequest });
  try {
    await server.listen(port);
  } catch (error) {
    // What still watches would keep the program alive.
    await Promise.all([...watchers.map((watcher) => watcher.close()), thread.end()]);
    throw error;
  }
  say(`What is worth a look is at /desk/: ${counted(preview.desk.length, "article")}`);

  const rebuild = async () => {
    if (building) {
      again = true;
      return;
    }
    building = true;
    try {
      do {
        again = false;
        if (anew || thread.isBroken) {
          anew = false;
          await settling;
          await thread.end();
          thread = begin();
        }
        await prove();
        await build();
        shown.clear();
        server.reload({});
        settle();
      } while (again);
    } catch (error) {
      say(`Cannot show the change: ${error instanceof Error ? error.message : String(error)}. Save the file again`);
    } finally {
      building = false;
    }
  };
  // A timer for midnight would be late after a laptop has slept.
  const look = onNewDay(
    () => (building ? undefined : preview.built),
    (timeZone) => siteDay(setting.run.asOf, { timeZone }),
    () => void rebuild(),
  );
  const clock = setInterval(look, everyMinute);
  isServing = true;
  if (missed) void rebuild();
  return {
    async stop() {
      clearTimeout(timer);
      clearInterval(clock);
      await Promise.all([...watchers.map((watcher) => watcher.close()), server.close()]);
      // Nobody waits minutes for a build that he has stopped: the next one trusts nothing of it.
      if (!building) await settling;
      await thread.end();
    },
  };
}
