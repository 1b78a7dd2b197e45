import { describe, expect, it } from "vitest";
import { alignedAt, packed, unpacked } from "../../src/text/packed.ts";

const arrays = [
  Int32Array.of(1, -2, 3),
  Uint8Array.of(7),
  Float64Array.of(0.5, 1e9),
  Float32Array.of(),
  Uint16Array.of(9),
];
const bytes = packed({ some: "data", ø: [1] }, arrays);

describe("packed numbers are read wherever they stand", () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("%i bytes behind the beginning of a buffer", (at) => {
    const room = new ArrayBuffer(bytes.length + 16);
    for (const view of [new Uint8Array(room, at, bytes.length), Buffer.from(room, at, bytes.length)]) {
      view.set(bytes);
      const read = unpacked(view);
      expect(read.data).toEqual({ some: "data", ø: [1] });
      expect(read.arrays).toEqual(arrays);
    }
  });

  it("copies a Buffer that stands badly, and nothing else", () => {
    const room = Buffer.from(new ArrayBuffer(32));
    expect(alignedAt(8, room.subarray(8))).toEqual(room.subarray(8));
    expect(alignedAt(8, room.subarray(8)).buffer).toBe(room.buffer);
    const copy = alignedAt(8, room.subarray(4));
    expect(copy.byteOffset % 8).toBe(0);
    expect(copy.buffer).not.toBe(room.buffer);
    room[4] = 255;
    expect(copy[0]).toBe(0);
  });
});
