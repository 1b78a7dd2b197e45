import { lookup } from "node:dns/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:net";
import EleventyDevServer from "@11ty/eleventy-dev-server";

/** The preview is for this machine only. */
const host = "127.0.0.1";

/** Longer addresses are refused: no page has one. In characters. */
const longestAddress = 4_096;

/**
 * Eleventy's server, which would listen on every network the machine is in, take the next free port, and end where an
 * address cannot be read.
 */
export class LocalServer extends EleventyDevServer {
  /** @throws when the port is taken, or cannot be listened to */
  async listen(port: number): Promise<void> {
    // Eleventy's own listener would go on to the next port.
    this.server.removeAllListeners("error");
    await new Promise<void>((done, fail) => {
      const refuse = (error: NodeJS.ErrnoException) => fail(refusalOf(error, port));
      this.server.once("error", refuse);
      this.server.once("listening", () => {
        this.server.off("error", refuse);
        this.server.on("error", (error) => this._serverErrorHandler(error));
        done();
      });
      this.serve(port);
    });
  }

  protected override _serverListen(port: number): void {
    this.server.listen({ port, host });
  }

  /** An address that cannot be read, or leads out of the folder, is the sender's fault: the preview goes on. */
  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!canBeRead(request.url ?? "")) return answer(response, 400, "This address cannot be read.");
    try {
      await super.onRequestHandler(request, response);
    } catch (error) {
      this.logger.error(`Cannot answer ${request.url}: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) answer(response, 500, "The preview could not show this page.");
      else response.destroy();
    }
  }

  /** A page gets the script that reloads it, and the strip that says what its editor may want to look at. */
  override augmentContentWithNotifier(content: string, ...rest: never[]): string {
    return super.augmentContentWithNotifier(
      content.replace(
        "</head>",
        '<link rel="stylesheet" href="/desk/strip.css" /><script type="module" src="/desk/strip.js"></script></head>',
      ),
      ...rest,
    );
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}

/** Can the path of a request be read, and does it stay below its root? */
export function canBeRead(address: string): boolean {
  // `//host` would be another site's address.
  if (!address.startsWith("/") || address.startsWith("//") || address.length > longestAddress) return false;
  try {
    const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
    return !path.includes("\0") && !path.split(/[/\\]/u).includes("..");
  } catch {
    return false;
  }
}

/**
 * Throws when another program listens at a port of this machine, by any of the addresses that `localhost` may mean: a
 * browser would show that program's pages.
 */
export async function wantFree(port: number): Promise<void> {
  if (port === 0) return;
  const found = await lookup("localhost", { all: true }).catch(() => []);
  for (const address of new Set([host, ...found.map((one) => one.address)]))
    await new Promise<void>((done, fail) => {
      const probe = createServer();
      probe.once("error", (error: NodeJS.ErrnoException) => {
        // A machine may have no such address.
        if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") done();
        else fail(refusalOf(error, port));
      });
      probe.listen({ port, host: address, exclusive: true }, () => probe.close(() => done()));
    });
}

function refusalOf(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new Error(
      `Cannot serve at port ${port}: another program listens there. Stop it, or choose another port: tidings serve --port ${port < 65_535 ? port + 1 : port - 1}`,
    );
  if (error.code === "EACCES")
    return new Error(`Cannot serve at port ${port}: you may not listen there. Choose one from 1024 on with --port`);
  return new Error(`Cannot serve at port ${port}: ${error.message}`);
}
