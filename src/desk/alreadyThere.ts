import type { SourceFile } from "../model/article.ts";
import { Sequences } from "../text/sequences.ts";
import { wordsOf } from "../text/words.ts";

/** An article of the folder that a new one repeats. */
export interface Same {
  readonly path: string;
  /** Both name this address; else so much of the new text is in it, 0 to 1. */
  readonly because: "url" | number;
}

/** So much of a text in another, and nobody needs both. */
const nearFrom = 0.6;
const shortest = 5;

/** What an address is known by: without scheme, `www.`, a slash at its end, and what only counts visitors. */
export function addressKey(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|cmpid)$/iu.test(name));
  return `${hostname.replace(/^www\./u, "")}${pathname.replace(/\/+$/u, "")}${query.length > 0 ? `?${query.sort().join("&")}` : ""}`;
}

/** The addresses that a file names as its own: in front matter, or in a line that is nothing else. */
const addressesIn = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(/^(?:url:\s*["']?)?(?<url>https?:\/\/[^\s"']{1,2000})["']?\s*$/gmu)].flatMap(
    ({ groups }) => addressKey(groups!.url!) ?? [],
  );

const mostPassages = 24;
const passageWords = 3;
/**
 * A few words as they stand, from all over a text: what has none of them has not most of it, and looking for them costs a
 * thousandth of taking ten thousand other texts apart.
 */
function passagesOf(text: string): string[] {
  const words = wordsOf(text);
  const step = Math.max(1, Math.floor((words.length - passageWords) / mostPassages));
  return words.flatMap(({ at }, n) => {
    const last = words[n + passageWords - 1];
    return n % step === 0 && last ? [text.slice(at, last.at + last.text.length)] : [];
  });
}

/** What an articles folder has, to be asked whether something is there already. */
export class Holdings {
  readonly #sources: { readonly path: string; readonly text: string }[];
  readonly #addresses = new Map<string, Set<string>>();

  constructor(sources: readonly Pick<SourceFile, "path" | "text" | "markup">[]) {
    this.#sources = [...sources];
    for (const { path, text, markup } of sources)
      this.#name(path, [...addressesIn(text), ...(markup?.url ? [addressKey(markup.url) ?? markup.url] : [])]);
  }

  #name(path: string, keys: readonly string[]): void {
    for (const key of keys) {
      if (!this.#addresses.has(key)) this.#addresses.set(key, new Set());
      this.#addresses.get(key)!.add(path);
    }
  }

  /** From now on this one is there, too. */
  add({ path, text }: { readonly path: string; readonly text: string }): void {
    this.#sources.push({ path, text });
    this.#name(path, addressesIn(text));
  }

  /** The article from an address; undefined where several are: then it does not say which one. */
  at(url: string): string | undefined {
    const [path, another] = this.#addresses.get(addressKey(url) ?? url) ?? [];
    return another === undefined ? path : undefined;
  }

  /** The article that a text repeats, by its address or by its words. */
  same(text: string, url: string | undefined): Same | undefined {
    const known = url === undefined ? undefined : this.at(url);
    if (known !== undefined) return { path: known, because: "url" };
    const own = new Sequences([text]);
    if (own.size < shortest) return this.#repeated(text, own);
    const passages = passagesOf(text);
    let best: Same | undefined;
    for (const { path, text: other } of this.#sources) {
      if (!passages.some((passage) => other.includes(passage))) continue;
      const share = own.in(other).size / own.size;
      if (share >= nearFrom && share > Number(best?.because ?? 0)) best = { path, because: share };
    }
    return best;
  }

  /** A text of few words is there already when all of it stands in another: a part of it says nothing. */
  #repeated(text: string, own: Sequences): Same | undefined {
    const whole = ({ text: other }: { readonly text: string }) =>
      own.size > 0 ? own.in(other).size === own.size : other.trim() === text.trim();
    const found = this.#sources.find(whole);
    return found && { path: found.path, because: 1 };
  }
}
