/** Arrays of numbers, as they are in memory. */
export type Numbers = Int32Array | Uint16Array | Uint8Array | Float32Array | Float64Array;
const kinds = { i4: Int32Array, u2: Uint16Array, u1: Uint8Array, f4: Float32Array, f8: Float64Array } as const;
const nameOf = (array: Numbers): keyof typeof kinds =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) => array instanceof kinds[name])!;

const [textOf, bytesOf] = [new TextDecoder(), new TextEncoder()];
/** Numbers of eight bytes stand at places that eight divides. */
const aligned = (at: number): number => Math.ceil(at / 8) * 8;

/**
 * Returns the bytes at a place in memory that a number divides: themselves, or a copy. `slice` would not do: of a Buffer it
 * gives a view of the same place.
 */
export const alignedAt = (size: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.byteOffset % size === 0 ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);

/** Plain data and arrays of numbers as bytes: the length of a head, the head (JSON), the arrays one after another. */
export function packed(data: unknown, arrays: readonly Numbers[]): Uint8Array {
  const head = bytesOf.encode(
    JSON.stringify({ data, arrays: arrays.map((array) => [nameOf(array), array.length] as const) }),
  );
  const size = arrays.reduce((at, array) => aligned(at) + array.byteLength, aligned(4 + head.length));
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(Int32Array.of(head.length).buffer));
  bytes.set(head, 4);
  let at = aligned(4 + head.length);
  for (const array of arrays) {
    at = aligned(at);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

/** The same, unpacked. The arrays are views of the bytes: nobody may change them. */
export function unpacked(bytes: Uint8Array): { readonly data: unknown; readonly arrays: readonly Numbers[] } {
  const own = alignedAt(8, bytes);
  const [length = 0] = new Int32Array(own.buffer, own.byteOffset, 1);
  const { data, arrays } = JSON.parse(textOf.decode(own.subarray(4, 4 + length))) as {
    data: unknown;
    arrays: [keyof typeof kinds, number][];
  };
  let at = aligned(4 + length);
  return {
    data,
    arrays: arrays.map(([name, size]) => {
      at = aligned(at);
      const array = new kinds[name](own.buffer, own.byteOffset + at, size);
      at += array.byteLength;
      return array;
    }),
  };
}
