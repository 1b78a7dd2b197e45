import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith(".d.ts"))
  .map((file) => file.split("\\").join("/"));

/** What a file imports: paths below src for its own, names for the rest. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)[^;"']*?["']([^"']+)["']|import\(["']([^"']+)["']\)/gu)].map(
    (match) => {
      const name = match[1] ?? match[2] ?? "";
      return name.startsWith(".") ? relative(src, resolve(src, dirname(file), name)) : name;
    },
  );
}

const folderOf = (file: string): string => (file.includes("/") ? file.split("/")[0]! : file);
const stages = ["read", "recognise", "understand", "relate", "plan", "render"];
/** Which folders of src a folder may import from. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  languages: ["model", "text"],
  model: ["text"],
  recognise: ["model", "languages", "text"],
  understand: ["model", "languages", "text"],
  relate: ["model", "languages", "text"],
  plan: ["model", "languages", "text"],
  read: ["model", "languages", "text"],
  "prepare.ts": ["model", "recognise", "understand", "relate"],
  "kept.ts": ["model", "prepare.ts", "recognise", "relate", "text"],
  "prepareAll.ts": ["model", "kept.ts", "prepare.ts", "recognise", "relate", "text"],
  "digest.ts": ["model", "text", "prepare.ts", "prepareAll.ts", "relate", "plan"],
  "proof.ts": ["model", "prepareAll.ts", "relate", "plan", "digest.ts"],
  "alone.ts": ["model", "text", "kept.ts", "prepare.ts", "recognise", "relate", "plan", "digest.ts"],
  render: ["model", "languages", "text", "read", "prepare.ts", "prepareAll.ts", "digest.ts", "proof.ts"],
  desk: ["model", "text", "read", "prepare.ts", "digest.ts", "plan", "render"],
  cli: ["model", "desk", "languages", "text", "read", "plan", "render", "digest.ts", "alone.ts"],
};
const edges = ["read", "render", "desk", "cli"];
/** Makes the tables in the repository, and reads them as the program reads its code. */
const generators = [
  "languages/data/rows.ts",
  "languages/data/generate.ts",
  "languages/data/spellOut.ts",
  "languages/data/pictures.ts",
  "languages/data/simplified.ts",
  "languages/data/units.ts",
];

describe("the house", () => {
  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(50);
    for (const stage of stages) expect(files).toContain(`${stage}/${stage === "render" ? "build" : stage}.ts`);
  });

  it.each(files)("%s imports only what its folder may", (file) => {
    const folder = folderOf(file);
    const others = importsOf(file)
      .filter((name) => files.includes(name))
      .map(folderOf)
      .filter((other) => other !== folder);
    expect(others.filter((other) => !allowed[folder]?.includes(other))).toEqual([]);
  });

  it.each(files.filter((file) => !edges.includes(folderOf(file)) && !generators.includes(file)))(
    "%s touches no file, no clock and no console",
    (file) => {
      expect(importsOf(file).filter((name) => name.startsWith("node:"))).toEqual([]);
      const code = readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, "");
      expect(code).not.toMatch(/\bprocess\.|\bconsole\.|Date\.now\(|new Date\(\)|Math\.random\(|performance\./u);
    },
  );

  it("lets only render know Eleventy", () => {
    const knows = files.filter((file) => importsOf(file).some((name) => name.startsWith("@11ty/")));
    expect(knows.map(folderOf).filter((folder) => folder !== "render")).toEqual([]);
  });
});
