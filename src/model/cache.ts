/**
 * What is kept from one build to the next. A key says everything that a result depends on beside the program itself:
 * the cache knows which program it serves.
 */
export interface Cache {
  /** What was kept under a key; nothing when there is none, or it cannot be trusted. */
  get(key: string): Uint8Array | undefined;
  /** @returns whether it is kept: a folder may refuse */
  put(key: string, value: Uint8Array): boolean;
  /** Is anything kept at all? If not, nothing need be made ready for it. */
  readonly keeps: boolean;
  /** In a program that builds again and again: the large results as they are in memory. */
  readonly atHand?: AtHand;
}

/** Results that need not be read again, and are written when there is time. */
export class AtHand {
  readonly #values = new Map<string, unknown>();
  readonly #unwritten = new Map<string, () => Uint8Array>();

  get(key: string): unknown {
    return this.#values.get(key);
  }

  /** @param write absent where it was read */
  set(key: string, value: unknown, write?: () => Uint8Array): void {
    this.#values.set(key, value);
    if (write) this.#unwritten.set(key, write);
  }

  writeTo(cache: Cache): void {
    for (const [key, write] of this.#unwritten) cache.put(key, write());
    this.#unwritten.clear();
  }
}

/** A large result that was kept, as it was; nothing where what was kept cannot be read. Nobody may change it. */
export function recalled<Value>(cache: Cache, key: string, read: (bytes: Uint8Array) => Value): Value | undefined {
  const known = cache.atHand?.get(key);
  if (known !== undefined) return known as Value;
  const bytes = cache.get(key);
  if (!bytes) return undefined;
  const value = readOrNothing(bytes, read);
  if (value !== undefined) cache.atHand?.set(key, value);
  return value;
}

/** Decodes bytes; returns nothing if they are damaged, so that the result is computed again. */
export function readOrNothing<Value>(bytes: Uint8Array, read: (bytes: Uint8Array) => Value): Value | undefined {
  try {
    return read(bytes);
  } catch {
    return undefined;
  }
}

/** Keeps a large result. */
export function keepValue<Value>(cache: Cache, key: string, value: Value, write: (value: Value) => Uint8Array): void {
  if (cache.atHand) cache.atHand.set(key, value, () => write(value));
  else cache.put(key, write(value));
}

/** Keeps nothing. */
export const noCache: Cache = { get: () => undefined, put: () => false, keeps: false };

function inMemory(): Cache {
  const kept = new Map<string, Uint8Array>();
  return { keeps: true, get: (key) => kept.get(key), put: (key, value) => kept.set(key, value) === kept };
}

/** Results that are many and small, kept together: plain data, each under its key. */
export interface Memo {
  /** What was made for a key before, or is made now. Nobody may change it. */
  recall<Value>(key: string, make: () => Value): Value;
}

/** Remembers nothing. */
export const noMemo: Memo = { recall: (_, make) => make() };

/** Memos, each under its name. */
export type MemoOf = (name: string) => Memo;
/** Those of a cache. */
export interface Memos extends MemoOf {
  /** Keeps for the next build what was made, and what was asked for. */
  keep(): void;
}

/** So many are open at once: of the large ones the last, each is asked for in one go. */
const mostOpen = { small: 400, large: 1 } as const;
/** What nobody asked for in a build is kept for later ones, as far as that is no more than what was asked for, or this. */
const mostUnasked = 40;

/** @param many small ones, too many to have at hand from one build to the next; else they are large */
export function openMemos({ atHand, ...kept }: Cache, { many }: { readonly many: boolean }): Memos {
  // Where nothing is kept for the next build, one build still remembers.
  const cache = !kept.keeps ? inMemory() : many || !atHand ? kept : { ...kept, atHand };
  const opened = new Map<string, Memo & { keep(): void }>();
  const memos = (name: string): Memo => {
    let memo = opened.get(name);
    if (!memo) {
      if (opened.size >= mostOpen[many ? "small" : "large"]) keep();
      opened.set(name, (memo = openMemo(cache, name)));
    }
    return memo;
  };
  const keep = () => {
    for (const memo of opened.values()) memo.keep();
    opened.clear();
  };
  return Object.assign(memos, { keep });
}

const [textOf, bytesOf] = [new TextDecoder(), new TextEncoder()];
/** The key that a memo's results are kept under. */
export const memoKey = (name: string): string => JSON.stringify(["memo", name]);

/** One memo, until it is kept. */
export function openMemo(cache: Cache, name: string): Memo & { keep(): void } {
  const key = memoKey(name);
  const before = recalled(cache, key, readEntries) ?? new Map<string, unknown>();
  const after = new Map<string, unknown>();
  let made = 0;
  return {
    recall<Value>(entry: string, make: () => Value): Value {
      const known = after.get(entry) ?? before.get(entry);
      const value = known === undefined ? make() : (known as Value);
      if (known === undefined) made++;
      after.set(entry, value);
      return value;
    },
    keep() {
      if (after.size === 0) return;
      const unasked = [...before].filter(([entry]) => !after.has(entry));
      const room = Math.max(mostUnasked, after.size);
      if (made > 0 || unasked.length > room)
        keepValue(cache, key, new Map([...unasked.slice(-room), ...after]), writtenEntries);
    },
  };
}

type Entries = ReadonlyMap<string, unknown>;
const readEntries = (bytes: Uint8Array): Entries => new Map(JSON.parse(textOf.decode(bytes)) as [string, unknown][]);
const writtenEntries = (entries: Entries): Uint8Array => bytesOf.encode(JSON.stringify([...entries]));
