import { Server } from "node:net";
import { eleventyFor } from "./build.ts";
import type { Run } from "./eleventyPlugin.ts";

/**
 * Builds, serves the site on this machine only, and builds again when an article, a template or the settings change.
 *
 * @param port where to listen; the next free one is taken when it is in use
 */
export async function serve(run: Run, output: string, port: number): Promise<{ stop(): Promise<void> }> {
  bindLoopback();
  const eleventy = await eleventyFor({ ...run, preview: true }, output, { runMode: "serve", source: "cli" });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy sees a removed file and builds nothing; a story that is gone must go.
  eleventy.watcher?.on("unlink", (path) => {
    rebuild(path).catch((error: Error) => run.reporter?.info(error.message));
  });
  await eleventy.serve(port);
  return { stop: () => eleventy.stopWatch() };
}

/** Eleventy's server would listen on every network the machine is in; a preview is for this machine. */
function bindLoopback(): void {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (this: Server, ...args: unknown[]) {
    const [first, ...rest] = args;
    const local =
      typeof first === "object" && first !== null && "port" in first && !("host" in first)
        ? { ...first, host: "127.0.0.1" }
        : first;
    return Reflect.apply(listen, this, [local, ...rest]);
  } as typeof listen;
}
