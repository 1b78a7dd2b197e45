import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { readSettings } from "../../src/model/settings.ts";
import { buildSite } from "../../src/render/buildSite.ts";
import { filesBelow, random, tree } from "./trees.ts";

/**
 * Damages the files of a cache in several ways, builds, and compares with a build from nothing:
 * `node --import tsx test/render/damage.ts SEED`. A program of its own, since Eleventy loads the configuration by itself.
 */
const own = mkdtempSync(join(tmpdir(), "tidings-damage-"));
const [articles, output, cache, spare] = ["articles", "site", "cache", "spare"].map((name) => join(own, name)) as [
  string,
  string,
  string,
  string,
];
const pick = random(Number(process.argv[2] ?? 1));
const settings = readSettings({ cache });
const told: string[] = [];
const reporter = { notices: () => {}, info: (message: string) => void told.push(message) };
const build = (to = output, from: string | false = cache) =>
  buildSite({ articles, cache: from, jobs: 1, reporter }, settings, to);
const text = (place: string, sum: number) =>
  `Fire at the harbour of ${place}\n\nA fire broke out at the harbour of ${place} on Monday, and Marta Lindqvist of the brigade said that it cost ${sum} million dollars.\n\nThe mayor of Brovenna, Anders Holm, thanked the crews who came from three towns.\n`;
const write = (path: string, content: string) => {
  mkdirSync(join(articles, path, ".."), { recursive: true });
  writeFileSync(join(articles, path), content);
};

type Damage = (bytes: Buffer) => Buffer | "folder" | "gone";
let last: Buffer = Buffer.alloc(9);
const damages: Readonly<Record<string, Damage>> = {
  "flipped bits": (bytes) => {
    for (let n = pick(8); n >= 0; n--) {
      const at = pick(bytes.length);
      bytes[at] = bytes[at]! ^ (1 << pick(8));
    }
    return bytes;
  },
  "one flipped bit at the beginning": (bytes) => {
    const at = pick(Math.min(12, bytes.length));
    bytes[at] = bytes[at]! ^ (1 << pick(8));
    return bytes;
  },
  "other bytes": (bytes) => bytes.fill(pick(256), pick(bytes.length)),
  "an end that is missing": (bytes) => bytes.subarray(0, pick(bytes.length)),
  "nothing in it": () => Buffer.alloc(0),
  "what another result is": (bytes) => {
    const other = last;
    last = bytes;
    return other;
  },
  "a folder in its place": () => "folder",
  "no file there": () => "gone",
};

write("post/2021-02-11-fire.en.txt", text("Brovenna", 12));
write("post/2021-02-12-later.en.txt", text("Brovenna", 12).replace("Monday", "Tuesday"));
write("blad/2021-02-11-brand.en.txt", text("Brovenna", 14));
write("blad/2021-02-14-other.en.txt", text("Westling", 3));
await build();
cpSync(cache, spare, { recursive: true });
const before = join(own, "before");
cpSync(output, before, { recursive: true });
write("post/2021-02-15-more.en.txt", text("Dunmore", 5));
const clean = join(own, "clean");
await build(clean, false);
const whole = JSON.stringify(tree(clean));

const report: string[] = [];
const kinds = new Set(filesBelow(spare).map((path) => relative(spare, path).split(sep)[1]));
report.push(
  `kinds: ${["written", "sites"].filter((kind) => kinds.has(kind)).join(" ")} ${kinds.size > 8 ? "results" : ""}`,
);
for (const [name, damage] of Object.entries(damages))
  for (const share of [1, 4]) {
    for (const [from, to] of [
      [spare, cache],
      [before, output],
    ] as const) {
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true });
    }
    for (const path of filesBelow(cache)) {
      if (pick(share) > 0) continue;
      const bytes = damage(readFileSync(path));
      rmSync(path);
      if (bytes === "folder") mkdirSync(join(path, "inner"), { recursive: true });
      else if (bytes !== "gone") writeFileSync(path, bytes);
    }
    const outcome = await build().then(
      () => (JSON.stringify(tree(output)) === whole ? "the same" : "another site"),
      (error: unknown) => `failed: ${error}`,
    );
    // What cannot be kept in the place of what was damaged is told.
    const refused = told.splice(0).filter((message) => message.startsWith("Cannot keep"));
    report.push(`${name}, one in ${share}: ${[outcome, ...refused].join("; ")}`);
  }
rmSync(own, { recursive: true, force: true });
process.stdout.write(`${report.join("\n")}\n`);
