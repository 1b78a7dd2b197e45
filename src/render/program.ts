import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const known = new Map<string, string>();

/**
 * Which program is this? The hash of its source, its tables, the packages that it asks for, and of Node's own tables of
 * languages: whatever could make another result of the same article.
 */
export const program = (): string => hashOf("src");

/** The hash of what else makes a page of what was planned: templates and their texts. */
export const templatesHash = (): string => hashOf("templates");

function hashOf(folder: string): string {
  let hash = known.get(folder);
  if (hash === undefined) known.set(folder, (hash = hashed(folder)));
  return hash;
}

function hashed(folder: string): string {
  const hash = createHash("sha256");
  const { node, icu = "", unicode = "" } = process.versions;
  hash.update(JSON.stringify([node.split(".")[0], icu, unicode]));
  hash.update(readFileSync(join(root, "package.json")));
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join("/")} ${content.length}\n`);
    hash.update(content);
  }
  return hash.digest("hex").slice(0, 16);
}
