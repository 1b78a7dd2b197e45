import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

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

const files = (name: string): Readonly<Record<string, string>> => ({
  "package.json": `${JSON.stringify(
    {
      name:
        name
          .toLowerCase()
          .replace(/[^a-z0-9-]+/gu, "-")
          .replace(/^-+|-+$/gu, "") || "digest",
      private: true,
      type: "module",
      scripts: { start: "tidings serve", build: "tidings build", check: "tidings check" },
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
  "README.md":
    "# A digest made with Tidings\n\nPaste an article into a file below `articles/<publisher>/`, or `npx tidings new --from <file or address>`.\n`npm start` shows the site, `npm run build` writes it into `_site`, `npm run check` says what could be better.\n",
  "articles/harbour-post/2021-05-03-ferry-runs-again.txt": sample,
});

/**
 * Makes a site in a folder: settings, one sample article, and the commands. What is there already stays as it is.
 *
 * @returns the files that were written, below the folder
 */
export function init(folder: string): string[] {
  const written: string[] = [];
  for (const [path, text] of Object.entries(files(basename(resolve(folder))))) {
    const target = join(folder, path);
    // Somebody's own articles are better than a sample.
    if (existsSync(target) || (path.startsWith("articles/") && existsSync(join(folder, "articles")))) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: "wx" });
    written.push(path);
  }
  return written;
}
