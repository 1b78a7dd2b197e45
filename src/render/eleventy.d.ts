/** What Tidings uses of Eleventy 3, which ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyOptions {
    quietMode?: boolean;
    configPath?: string | false;
    runMode?: "build" | "serve" | "watch";
    source?: "cli" | "script";
    pathPrefix?: string;
    config?: (config: UserConfig) => void | Promise<void>;
  }

  export interface BuildResult {
    url: string | false;
    inputPath: string;
    outputPath: string | false;
    content: string;
  }

  export interface BuildEvent {
    directories: { input: string; output: string };
    runMode: "build" | "serve" | "watch";
    outputMode: "fs" | "json" | "ndjson";
    results?: BuildResult[];
  }

  export interface UserConfig {
    addPlugin<Options>(plugin: (config: UserConfig, options: Options) => void | Promise<void>, options?: Options): void;
    addExtension(extensions: string | string[], options: { key: string }): void;
    addTemplateFormats(formats: string[]): void;
    addGlobalData(name: string, data: unknown): void;
    ignores: Set<string>;
    setUseGitIgnore(heed: boolean): void;
    /** Where the site's templates are. */
    directories: { input: string };
    /** A template without a file: an object as a module of `.11ty.js` exports it. */
    addTemplate(path: string, template: object): void;
    addJavaScriptFunction(name: string, run: (...args: never[]) => unknown): void;
    addWatchTarget(path: string): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    setServerOptions(options: Record<string, unknown>): void;
    setQuietMode(quiet: boolean): void;
    benchmarkManager: { get(group: string): { setMinimumThresholdMs(milliseconds: number): void } };
    on(event: "eleventy.before" | "eleventy.after", run: (event: BuildEvent) => void | Promise<void>): void;
  }

  export default class Eleventy {
    constructor(input?: string, output?: string, options?: EleventyOptions);
    init(): Promise<void>;
    write(): Promise<[unknown, BuildResult[]]>;
    toJSON(): Promise<BuildResult[]>;
    watch(): Promise<(path: string) => Promise<void>>;
    serve(port?: number): Promise<void>;
    stopWatch(): Promise<void>;
    watcher?: { on(event: "unlink", run: (path: string) => void): void };
  }
}

/** What Tidings uses of the server that Eleventy previews sites with. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  export default class EleventyDevServer {
    constructor(
      name: string,
      folder: string,
      options?: {
        domDiff?: boolean;
        onRequest?: Record<
          string,
          (request: { readonly url: URL }) => { headers: Record<string, string>; body: string } | undefined
        >;
      },
    );
    augmentContentWithNotifier(content: string, ...rest: never[]): string;
    readonly server: Server;
    readonly logger: { error(message: string): void };
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    protected _serverListen(port: number): void;
    protected _serverErrorHandler(error: Error): void;
    serve(port: number): void;
    reload(event: { subtype?: string }): void;
    close(): Promise<void>;
  }
}
