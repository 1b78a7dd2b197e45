import { inOneScript } from "../languages/oneScript.ts";
import { frequentWordsOf } from "../languages/tables.ts";
import { soundCharacters } from "../languages/zh.ts";
import { fold, skeleton } from "../text/fold.ts";
import { hasInnerCapital } from "../text/words.ts";
import { count, countText, type Tallies } from "./tally.ts";
import { add, type Written } from "./written.ts";

/** What is written like a name: as it is written, and by its sound, which survives another script. */
export function addNames(tallies: Tallies, { all: words, names, opening }: Written, tag: string): void {
  const frequent = frequentWordsOf(tag) ?? {};
  const all = new Map(names);
  for (const [word, n] of opening) {
    const lower = word.toLowerCase();
    if (names.has(word) || (!words.has(lower) && (frequent[lower] ?? 0) === 0)) add(all, word, n);
  }
  for (const [word, n] of all) {
    const lower = word.toLowerCase();
    if ((frequent[lower] ?? 0) > 0.0005 && !hasInnerCapital(word)) continue;
    for (const part of word.split(/[-–]/u)) {
      const name = fold(inOneScript(part, tag).replace(/['’]s?$|['’]\p{Ll}+$/u, ""));
      if (name.length < 2) continue;
      countText(tallies.names, name, n);
      addSound(tallies, name, n);
    }
  }
  if (tag === "zh") for (const [word, n] of words) addSpeltSounds(tallies, inOneScript(word, tag), n);
}

/** Short skeletons meet by chance. */
const worth = [0, 0, 0, 0.4, 0.7];

/** Counts what is left of a romanised name in any script: its consonants, and runs of four of them. */
export function addSound(tallies: Tallies, folded: string, n: number): void {
  const key = skeleton(folded);
  if (key.length < 3) return;
  countText(tallies.sounds, key, n * (worth[key.length] ?? 1));
  for (const run of runsOf(key)) count(tallies.soundRuns, run, n);
}

/** The runs of four letters of a word, with its edges marked, each packed into a number. */
function runsOf(letters: string): readonly number[] {
  const marked = `_${letters}_`;
  const runs: number[] = [];
  let run = 0;
  for (let i = 0; i < marked.length; i++) {
    run = (run << 8) | (marked.charCodeAt(i) & 255);
    if (i >= 3) runs.push(run);
  }
  return runs;
}

const longestSpelt = 9;
/** Chinese spells foreign names with characters that are kept for it: 平特里斯特 is read pingtelisite. */
function addSpeltSounds(tallies: Tallies, token: string, n: number): void {
  let run = "";
  const finish = () => {
    if (run.length >= 2 && run.length <= longestSpelt) addSound(tallies, read(run), n);
    run = "";
  };
  for (const character of token) {
    if (soundCharacters.has(character)) run += character;
    else finish();
  }
  finish();
}
/** Pinyin's q, x and j are spoken like s, and its ng stands for any n. */
const read = (run: string): string =>
  [...run]
    .map((character) =>
      fold(character)
        .replace(/^[qxj]/u, "s")
        .replace(/ng$/u, "n"),
    )
    .join("");
