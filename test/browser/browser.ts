import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

/**
 * A real browser. On Linux x64 it comes from the npm registry and needs no system package; elsewhere name one with
 * CHROMIUM_PATH.
 *
 * @throws when there is none, saying what to do
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await find();
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      ...args,
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--font-render-hinting=none",
    ],
  });
}

async function find(): Promise<{ path: string; args: string[] }> {
  const stated = process.env.CHROMIUM_PATH;
  if (stated) {
    if (!existsSync(stated))
      throw new Error(`Cannot start a browser: CHROMIUM_PATH names "${stated}", which is not there`);
    return { path: stated, args: [] };
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `Cannot start a browser: the one from npm runs on Linux x64 only, this is ${process.platform} ${process.arch}; set CHROMIUM_PATH to a Chromium or Chrome`,
    );
  }
  // So that its own libraries are used on a system that has none.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  // It unpacks itself into the folder for temporary files: one of our own, not the one that everybody shares.
  process.env.TMPDIR = fileURLToPath(new URL("../../node_modules/.cache/browser", import.meta.url));
  mkdirSync(process.env.TMPDIR, { recursive: true });
  // Its own list of fonts names folders of another machine; a page without any font is blank.
  const fonts = join(process.env.TMPDIR, "fontconfig");
  mkdirSync(fonts, { recursive: true });
  writeFileSync(
    join(fonts, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(process.env.TMPDIR, "fonts")}</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><cachedir>${join(fonts, "cache")}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_PATH = fonts;
  const { default: packed } = await import("@sparticuz/chromium");
  // Its default arguments switch web security off: none of them here.
  return { path: await packed.executablePath(), args: [] };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".js": "text/javascript",
  ".json": "application/json",
  ".xml": "application/xml",
};

/** Serves a folder on this machine, as a static host would, below a path. */
export async function serveFolder(
  folder: string,
  prefix = "",
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const below = path.startsWith(prefix) ? path.slice(prefix.length) : path;
    const file = join(folder, below.endsWith("/") ? `${below}index.html` : below);
    try {
      const content = await readFile(file);
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(content);
    } catch {
      response
        .writeHead(404, { "content-type": "text/html; charset=utf-8" })
        .end(await readFile(join(folder, "404.html")).catch(() => "not found"));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}${prefix}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
