/**
 * What is kept from one build to the next. A key says everything that a result depends on beside the program itself:
 * the cache knows which program it serves.
 */
export interface Cache {
  /** What was kept under a key; nothing when there is none, or it cannot be trusted. */
  get(key: string): Uint8Array | undefined;
  put(key: string, value: Uint8Array): void;
}

/** Keeps nothing. */
export const noCache: Cache = { get: () => undefined, put: () => {} };
