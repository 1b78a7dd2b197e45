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

/** So many are open at once. */
const mostOpen = 400;
/** What nobody asked for in a build is kept for later ones, as far as that is no more than what was asked for, or this. */
const mostUnasked = 40;

export function openMemos(kept: Cache): Memos {
  // Where nothing is kept for the next build, one build still remembers.
  const cache = kept.keeps ? kept : inMemory();
  const opened = new Map<string, Memo & { keep(): void }>();
  const memos = (name: string): Memo => {
    let memo = opened.get(name);
    if (!memo) {
      if (opened.size >= mostOpen) keep();
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
  const bytes = cache.get(key);
  const before = new Map<string, unknown>(bytes ? JSON.parse(textOf.decode(bytes)) : []);
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
        cache.put(key, bytesOf.encode(JSON.stringify([...unasked.slice(-room), ...after])));
    },
  };
}
