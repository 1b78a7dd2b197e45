import { lookup } from "node:dns";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { version } from "../render/version.ts";

/** What an address gave. */
export interface Fetched {
  /** Where it was in the end. */
  readonly url: string;
  /** `text/html`, in small letters, without parameters. */
  readonly type: string;
  readonly bytes: Buffer;
}

export interface FetchOptions {
  /** May it be an address of this machine or this network? */
  readonly allowPrivate?: boolean;
  /** Milliseconds, for everything. */
  readonly timeout?: number;
}

/** The largest page that is taken, unpacked, in bytes. */
const largest = 8_000_000;
const mostRedirects = 5;
const usualTimeout = 20_000;

/** Addresses that are nobody's on the open net: RFC 6890 and its kin. What an article says must not reach into a network. */
const reserved = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  reserved.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  reserved.addSubnet(net, bits, "ipv6");

/** Is it an address of this machine, this network, or of nobody? An IPv4 address written as IPv6 is what it says. */
export function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped) return isPrivate(mapped);
  const kind = isIP(address);
  return kind === 0 || reserved.check(address, kind === 4 ? "ipv4" : "ipv6") || /^::ffff:/iu.test(address);
}

/**
 * What stands at an address of the web: http or https, after a few redirects, of a bounded size, in bounded time. Each
 * name is looked up once and connected to as found, so that no second answer leads elsewhere.
 *
 * @throws with a sentence for an editor
 */
export async function fetched(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout ?? usualTimeout);
  let url = webAddress(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await ask(url, options, signal).catch((error: Error) => {
      throw new Error(`Cannot fetch "${url}": ${signal.aborted ? "it took too long" : error.message}`);
    });
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      url = webAddress(new URL(headers.location, url).href);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Error(`Cannot fetch "${url}": the server answers ${statusCode}`);
    }
    const bytes = await all(response).catch((error: Error) => {
      throw new Error(`Cannot fetch "${url}": ${signal.aborted ? "it took too long" : error.message}`);
    });
    const type = (headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
    return { url: url.href, type, bytes };
  }
  throw new Error(`Cannot fetch "${address}": it leads from address to address`);
}

function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new Error(`Cannot fetch "${address}": an address that begins with https:// is wanted`);
  if (url.username || url.password)
    throw new Error(`Cannot fetch "${url.host}": an address with a password is not sent`);
  url.hash = "";
  return url;
}

function ask(url: URL, { allowPrivate = false }: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const forbidden = () => new Error("it is an address of this machine or network (--allow-private takes it)");
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  if (!allowPrivate && isIP(host) && isPrivate(host)) return Promise.reject(forbidden());
  const found: LookupFunction = (name, asked, done) => {
    lookup(name, { ...asked, all: true }, (error, addresses) => {
      if (error) return done(error, "", 0);
      const [first] = allowPrivate ? addresses : addresses.filter(({ address }) => !isPrivate(address));
      if (!first) return done(forbidden(), "", 0);
      if ((asked as { all?: boolean }).all) return done(null, [first] as never, first.family);
      return done(null, first.address, first.family);
    });
  };
  const request = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const headers = {
      "user-agent": `Tidings/${version} (an editor fetches one page)`,
      accept:
        "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, text/plain;q=0.9, */*;q=0.1",
      "accept-encoding": "br, gzip, deflate",
    };
    request(url, { headers, lookup: found, signal }, resolve).on("error", reject).end();
  });
}

async function all(response: IncomingMessage): Promise<Buffer> {
  const packed = response.headers["content-encoding"]?.toLowerCase();
  const unpack =
    packed === "br"
      ? createBrotliDecompress()
      : packed === "gzip"
        ? createGunzip()
        : packed === "deflate"
          ? createInflate()
          : undefined;
  // What breaks on the way must break what reads it.
  if (unpack) response.on("error", (error) => unpack.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of unpack ? response.pipe(unpack) : response) {
    size += (part as Buffer).length;
    if (size > largest) {
      response.destroy();
      throw new Error(`it is larger than ${largest / 1e6} MB`);
    }
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
