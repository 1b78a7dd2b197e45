import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { writePackageFile } from "./packageFile.ts";

const settings = `import type { UserConfig } from "@11ty/eleventy";
import tidings, { type SettingsInput } from "tidings";

/** The site. Everything else has a default. */
export const settings: SettingsInput = {
  title: "Our digest",
  description: "What different papers tell of the same story, in different languages.",
  // Where it will stand, from the environment or as you write it here: feeds and the sitemap need it.
  url: process.env.TIDINGS_URL,
  // Who serves it, where that host reads headers and redirects: github, gitlab, netlify or cloudflare.
  // host: "github",
  inLanguage: "en",
  // The folders below articles/, and what may be shown of whose texts: own, full, excerpt or link.
  publishers: {
    "harbour-post": { name: "The Harbour Post", rights: "own" },
  },
};

export default function (config: UserConfig) {
  config.addPlugin(tidings, settings);
  return { dir: { output: "_site" } };
}
`;
const sample = `Ferry to Brovenna runs again

By Anna Weber

The ferry to Brovenna runs again after three weeks in dock, the harbour office said on Monday. It carries 240 people and
makes the crossing in 35 minutes.

The repair cost 1.2 million euros. A second ferry is to come in the autumn, said the mayor, Ida Holm: "Nobody shall stand
on the quay and wait for an hour any more."
`;

const readme = `# A digest made with Tidings

| command | does |
|---|---|
| \`npm install\` | installs Tidings and what it needs; once, and after an upgrade |
| \`npm start\` | shows the site at http://localhost:8080 and builds it again when a file changes |
| \`npm run build\` | writes the site into \`_site\` |
| \`npm run check\` | lists what could be better, with the line that mends it |
| \`npm run tidings -- new --from FILE\` | makes an article file of a text, a saved page or an address |

To add an article, paste its text into a new file below \`articles/<publisher>/\`.

Tidings itself is in \`vendor/\`: commit that file and \`package-lock.json\`, and \`npm ci\` works on a build server. To
upgrade, run \`init\` of the newer version on this folder, then the command that it prints.
`;

const files = (name: string, archive: string): Readonly<Record<string, string>> => ({
  "package.json": `${JSON.stringify(
    {
      name:
        name
          .toLowerCase()
          .replace(/[^a-z0-9-]+/gu, "-")
          .replace(/^-+|-+$/gu, "") || "digest",
      private: true,
      type: "module",
      scripts: { start: "tidings serve", build: "tidings build", check: "tidings check", tidings: "tidings" },
      dependencies: { tidings: `file:${archive}` },
    },
    null,
    2,
  )}\n`,
  "tsconfig.json": `${JSON.stringify(
    { extends: "tidings/tsconfig.json", compilerOptions: { noEmit: true }, include: [".eleventy.ts"] },
    null,
    2,
  )}\n`,
  ".eleventy.ts": settings,
  ".gitignore": "node_modules\n_site\n.cache\n",
  "README.md": readme,
  "articles/harbour-post/2021-05-03-ferry-runs-again.txt": sample,
});

/** The result of `init`, and the commands that come next. */
export interface Begun {
  /** Files that were written, relative to the folder. */
  readonly written: readonly string[];
  /** Commands that install this version of the program in the site, and show the site. */
  readonly next: readonly string[];
}

/**
 * Begins a site in a folder: settings, one sample article, the commands, and the program itself, packed. What is there
 * already stays as it is.
 *
 * @throws when the program cannot be packed
 */
export function init(folder: string, version: string): Begun {
  const archive = `vendor/tidings-${version}.tgz`;
  const next = nextCommands(join(folder, "package.json"), archive);
  const written: string[] = [];
  for (const [path, text] of Object.entries(files(basename(resolve(folder)), archive))) {
    const target = join(folder, path);
    // Somebody's own articles are better than a sample.
    if (existsSync(target) || (path.startsWith("articles/") && existsSync(join(folder, "articles")))) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: "wx" });
    written.push(path);
  }
  if (writePackageFile(join(folder, archive))) written.push(archive);
  return { written, next };
}

/** Commands for a site whose package.json may be there already: it is never changed here. */
function nextCommands(packageFile: string, archive: string): string[] {
  if (!existsSync(packageFile)) return ["npm install", "npm start"];
  const install = `npm install ./${archive}`;
  const scripts = scriptsIn(packageFile);
  if (scripts.start === "tidings serve") return [install, "npm start"];
  const name = scripts.start === undefined ? "start" : "digest";
  return [`npm pkg set scripts.${name}="tidings serve"`, install, name === "start" ? "npm start" : "npm run digest"];
}

function scriptsIn(packageFile: string): Readonly<Record<string, unknown>> {
  try {
    const { scripts } = JSON.parse(readFileSync(packageFile, "utf8")) as { scripts?: Record<string, unknown> };
    return scripts ?? {};
  } catch {
    throw new Error(`Cannot read "${packageFile}": it is no JSON. Mend it, and run init again`);
  }
}
