import { createRequire } from "node:module";

/** Installed by `npm run data` alone. */
const load = createRequire(import.meta.url);
interface OpenCc {
  Converter(options: { readonly from: string; readonly to: string }): (text: string) => string;
}

/** Planes of Chinese characters in Unicode that news is written with. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * Traditional characters and, at the same place, the simplified ones (OpenCC, npm `opencc-js`): of Taiwan's where the
 * general table has none.
 */
export function simplifiedCharacters(): readonly [string, string] {
  const { Converter } = load("opencc-js") as OpenCc;
  const converters = ["t", "tw"].map((from) => Converter({ from, to: "cn" }));
  let [traditional, simplified] = ["", ""];
  for (const [first, last] of blocks)
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code);
      const other = converters.map((convert) => convert(character)).find((converted) => converted !== character);
      if (other?.length !== 1) continue;
      traditional += character;
      simplified += other;
    }
  return [traditional, simplified];
}
