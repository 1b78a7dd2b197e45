import { execFile, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policy } from "../src/model/policy.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.split("\\").join("/")}`),
];
const read = (document: string) => readFileSync(join(root, document), "utf8");

/** The blocks of a document in one notation. */
const blocksOf = (document: string, kind: string): string[] =>
  [...read(document).matchAll(/^```(\w*)\n(.*?)^```/gmsu)].flatMap(([, of, text]) => (of === kind ? [text!] : []));

describe("the documents", () => {
  it.each(documents)("%s leads to files that are there", (document) => {
    const text = read(document).replace(/^```.*?^```/gmsu, "");
    for (const [, link] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu))
      expect(existsSync(resolve(root, dirname(document), link!)), link).toBe(true);
  });

  it("have workflows that can be read", () => {
    const workflows = blocksOf("docs/deploy.md", "yaml").map((text) => load(text));
    expect(workflows.length).toBeGreaterThan(1);
    for (const workflow of workflows) expect(workflow).toBeTypeOf("object");
  });

  it("name the policy that the pages have", () => {
    for (const kind of ["nginx", "caddyfile"])
      expect(blocksOf("docs/deploy.md", kind)[0]).toContain(`"${policy}; frame-ancestors 'none'"`);
  });
});

describe("commands in documents", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-docs-"));
    mkdirSync(join(folder, "bin"));
    writeFileSync(
      join(folder, "bin/tidings"),
      `#!/bin/sh\nexec "${process.execPath}" "${join(root, "src/cli/bin.mjs")}" "$@"\n`,
      { mode: 0o755 },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(documents.filter((document) => document.startsWith("docs/") && blocksOf(document, "sh").length > 0))(
    "%s can be followed literally",
    async (document) => {
      const site = join(folder, document.replace(/\W/gu, "-"));
      cpSync(join(root, "articles"), join(site, "articles"), { recursive: true });
      const story =
        "The old quay of Brovenna was closed by a flood on Friday, and forty ships waited outside, the mayor said.";
      writeFileSync(
        join(site, "page.html"),
        `<!doctype html><html lang="en"><title>Flood closes quay</title><article><h1>Flood closes quay</h1><p>${story}</p></article></html>`,
      );
      writeFileSync(
        join(site, "pasted.txt"),
        "Goats on the quay\n\nEleven goats were seen on the quay on Monday, and nobody knew whose they were.\n",
      );
      writeFileSync(
        join(site, "pasted.md"),
        "# Sheep on the quay\n\nThree sheep were seen on the quay on Tuesday, and *nobody* knew whose they were.\n",
      );
      writeFileSync(
        join(site, "feed.xml"),
        `<rss version="2.0"><channel><title>Post</title><link>https://p.example/</link><description>x</description><item><title>Ferry runs again</title><link>https://p.example/a</link><description>The ferry to Brovenna runs again after three weeks in dock, the harbour office said.</description></item></channel></rss>`,
      );
      for (const commands of blocksOf(document, "sh")) {
        const env = { ...process.env, NODE_OPTIONS: "", PATH: `${join(folder, "bin")}:${process.env.PATH}` };
        const { stderr } = await run("bash", ["-euo", "pipefail", "-c", commands], { cwd: site, env, maxBuffer: 1e8 });
        expect(stderr).not.toMatch(/^\s+at /mu);
      }
    },
    300_000,
  );
});

const has = (program: string): boolean => {
  try {
    execFileSync(program, [program === "nginx" ? "-v" : "version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

describe("servers as the documents set them up", () => {
  let folder: string;
  let site: string;
  beforeAll(async () => {
    if (!has("nginx") && !has("caddy")) return;
    folder = mkdtempSync(join(tmpdir(), "tidings-servers-"));
    site = join(folder, "site");
    await run(process.execPath, [join(root, "src/cli/bin.mjs"), "build", "--quiet", "--output", site], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    execFileSync("chmod", ["-R", "a+rX", folder]);
  }, 300_000);
  afterAll(() => folder && rmSync(folder, { recursive: true, force: true }));

  const freePort = () =>
    new Promise<number>((done) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address() as { port: number };
        server.close(() => done(port));
      });
    });
  const get = (port: number, path: string) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((done, fail) => {
      request({ host: "127.0.0.1", port, path }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
      })
        .on("error", fail)
        .end();
    });
  const started = async (port: number) => {
    for (let tries = 0; tries < 100; tries++) {
      const answer = await get(port, "/").catch(() => undefined);
      if (answer) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error("The server does not answer");
  };

  const servers: Record<string, (port: number) => [string, string[]]> = {
    nginx: (port) => {
      const server = blocksOf("docs/deploy.md", "nginx")[0]!
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("/srv/digest", site);
      writeFileSync(
        join(folder, "nginx.conf"),
        `daemon off; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e; ${server} }`,
      );
      return ["nginx", ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")]];
    },
    caddy: (port) => {
      const server = blocksOf("docs/deploy.md", "caddyfile")[0]!
        .replace(":80 {", `http://127.0.0.1:${port} {`)
        .replace("/srv/digest", site);
      writeFileSync(join(folder, "Caddyfile"), `{\n  admin off\n}\n${server}`);
      return ["caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")]];
    },
  };
  for (const name of Object.keys(servers))
    it.skipIf(!has(name))(
      `${name} serves pages, headers, and what is not there`,
      async () => {
        const port = await freePort();
        const [program, args] = servers[name]!(port);
        const server = spawn(program, args, { stdio: "pipe", env: { ...process.env, HOME: folder } });
        try {
          await started(port);
          const front = await get(port, "/");
          expect([front.status, front.headers["content-security-policy"]]).toEqual([
            200,
            `${policy}; frame-ancestors 'none'`,
          ]);
          expect((await get(port, "/stories/pinterest/")).text).toContain("Pinterest");
          const nowhere = await get(port, "/nowhere/");
          expect([nowhere.status, nowhere.text.includes("There is no such page")]).toEqual([404, true]);
          expect((await get(port, "/.tidings.json")).status).toBe(404);
          const fragment = readdirSync(join(site, "pagefind/da/fragment"))[0];
          expect((await get(port, `/pagefind/da/fragment/${fragment}`)).headers["cache-control"]).toContain(
            "immutable",
          );
          expect((await get(port, "/")).headers["cache-control"] ?? "").not.toContain("immutable");
        } finally {
          server.kill("SIGTERM");
          await new Promise((done) => server.on("close", done));
        }
      },
      300_000,
    );
});
