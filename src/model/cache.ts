/**
 * What is kept from one build to the next. A key says everything that a result depends on beside the program itself:
 * the cache knows which program it serves.
 */
export interface Cache {
  /** What was kept under a key; nothing when there is none, or it cannot be trusted. */
  get(key: string): Uint8Array | undefined;
  put(key: string, value: Uint8Array): void;
  /** Is anything kept at all? If not, nothing need be made ready for it. */
  readonly keeps: boolean;
}

/** Keeps nothing. */
export const noCache: Cache = { get: () => undefined, put: () => {}, keeps: false };

/** Results that are many and small, kept together: plain data, each under its key. */
export interface Memo {
  /** What was made for a key before, or is made now. Nobody may change it. */
  recall<Value>(key: string, make: () => Value): Value;
}

/** Remembers nothing. */
export const noMemo: Memo = { recall: (_, make) => make() };

/**
 * Opens the results of a cache that go by one name.
 *
 * @returns the memo, and what keeps for the next build those that this one asked for
 */
export function openMemo(cache: Cache, name: string): Memo & { keep(): void } {
  if (!cache.keeps) return { ...noMemo, keep: () => {} };
  const key = JSON.stringify(["memo", name]);
  const bytes = cache.get(key);
  const before = new Map<string, unknown>(bytes ? JSON.parse(new TextDecoder().decode(bytes)) : []);
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
      if (made > 0 || after.size < before.size) cache.put(key, new TextEncoder().encode(JSON.stringify([...after])));
    },
  };
}
