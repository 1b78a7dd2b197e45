import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readSettings } from "../../src/model/settings.ts";
import { buildSite } from "../../src/render/buildSite.ts";
import { silent } from "../../src/render/reporter.ts";
import { tree } from "./trees.ts";

/**
 * Builds after one change after another, and compares with a build from nothing each time: `node --import tsx test/render/changes.ts`.
 * A program of its own, since Eleventy loads the configuration by itself.
 */
const own = mkdtempSync(join(tmpdir(), "tidings-changes-"));
const [articles, output, cache] = [join(own, "articles"), join(own, "site"), join(own, "cache")];
const settings = readSettings({ cache });
const build = (to: string, from: string | false) =>
  buildSite({ articles, cache: from, jobs: 1, reporter: silent }, settings, to);
const at = (path: string) => join(articles, path);
const read = (path: string) => readFileSync(at(path), "utf8");
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const text = (place: string, sum = 12) =>
  `Fire at the harbour of ${place}\n\nA fire broke out at the harbour of ${place}, and Marta Lindqvist said that it cost ${sum} million dollars.\n`;
const shared = "\nRead the letters of our readers here\n";
const [fire, later, third] = [
  "post/2021-02-11-fire.en.txt",
  "post/2021-02-12-later.en.txt",
  "post/2021-02-13-third.en.txt",
];
write(fire, text("Brovenna") + shared);
write(later, text("Corwick") + shared);
write(third, text("Dunmore") + shared);
write("blad/2021-02-11-brand.en.txt", text("Brovenna", 14));

const changes: Readonly<Record<string, () => void>> = {
  "is built": () => {},
  "nothing changed (in00)": () => {},
  "other words of the same size and time (in01)": () => {
    const { atime, mtime } = statSync(at(fire));
    write(fire, read(fire).replace("12 million", "13 million"));
    utimesSync(at(fire), atime, mtime);
  },
  "replaced by a rename, the time kept (in02)": () => {
    const { atime, mtime } = statSync(at(fire));
    write(`${fire}.new.txt`, read(fire).replace("13 million", "17 million"));
    utimesSync(at(`${fire}.new.txt`), atime, mtime);
    renameSync(at(`${fire}.new.txt`), at(fire));
  },
  "a name in other letters of the same word (in03)": () =>
    renameSync(at("blad/2021-02-11-brand.en.txt"), at("blad/2021-02-11-Brand.en.txt")),
  "a story and a related article stated (in11)": () => {
    write(later, `---\nstory: fires\nrelated: ${third}\n---\n${read(later)}`);
    write(fire, `---\nstory: fires\n---\n${read(fire)}`);
  },
  "a shared line that is shared no more (in14)": () => write(fire, read(fire).replace(shared, "")),
  "the related file gone (in12), deleted (in05)": () => rmSync(at(third)),
  "a page and the style of the output tampered with (in15)": () => {
    writeFileSync(join(output, "articles/fire/index.html"), "tampered with");
    writeFileSync(join(output, "style.css"), "");
  },
};
const report: string[] = [];
for (const [name, change] of Object.entries(changes)) {
  change();
  await build(output, cache);
  const clean = join(own, "clean");
  await build(clean, false);
  const [again, whole] = [tree(output), tree(clean)];
  rmSync(clean, { recursive: true });
  const paths = [...new Set([...Object.keys(again), ...Object.keys(whole)])];
  const differ = paths.filter((path) => again[path] !== whole[path]);
  report.push(`${name}: ${differ.length === 0 ? "the same" : differ.join(" ")}`);
}
rmSync(own, { recursive: true, force: true });
process.stdout.write(`${report.join("\n")}\n`);
