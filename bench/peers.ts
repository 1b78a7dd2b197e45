import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Another site generator, set up in its usual way for the same articles. */
export interface Peer {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Writes an article as the peer wants it. */
  readonly add: (path: string, text: string) => void;
}

/** Capitalised words that an article repeats: what an editor would tag it with. */
function tagsOf(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{Lu}\p{Ll}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 6)
    .map(([word]) => word);
}

/** The article with the front matter that other generators need to relate it: they find nothing out. */
function withFrontMatter(path: string, text: string, more = ""): string {
  const [title = "", ...body] = text.split("\n");
  const date = /\d{4}-\d\d-\d\d/u.exec(path)?.[0] ?? "2021-01-01";
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: ${JSON.stringify(tagsOf(text))}\n${more}---\n${body.join("\n")}`;
}

const nameOf = (path: string): string => path.replace(/[^\w.-]+/gu, "-").replace(/\.txt$/u, ".md");

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Hugo, articles related by their tags, feeds for the site and each tag; nothing where it is not installed. */
export function hugo(folder: string): Peer | undefined {
  try {
    execFileSync("hugo", ["version"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  put(folder, {
    "config.toml":
      'baseURL = "https://news.example/"\ntitle = "News"\n[taxonomies]\ntag = "tags"\n[related]\nthreshold = 20\n[[related.indices]]\nname = "tags"\nweight = 100\n',
    "layouts/_default/baseof.html":
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>{{ block "main" . }}{{ end }}</main></body></html>\n',
    "layouts/_default/single.html":
      '{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Date.Format "2 January 2006" }}</p>{{ .Content }}<ul>{{ range first 6 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n',
    "layouts/_default/list.html":
      '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range first 60 .Pages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n',
  });
  const content = join(folder, "content/articles");
  mkdirSync(content, { recursive: true });
  return {
    name: "Hugo",
    command: "hugo",
    args: ["--quiet", "--source", folder, "--destination", join(folder, "public")],
    add: (path, text) => writeFileSync(join(content, nameOf(path)), withFrontMatter(path, text)),
  };
}

/** Eleventy as it is usually set up: a Markdown file an article, a layout, a collection for each tag. */
export function eleventy(folder: string): Peer {
  put(folder, {
    "input/_includes/article.njk":
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}<ul>{% for tag in tags %}{% for other in collections[tag] | reverse %}{% if loop.index < 7 %}<li><a href="{{ other.url }}">{{ other.data.title }}</a></li>{% endif %}{% endfor %}{% endfor %}</ul></body></html>\n',
    "input/index.njk":
      '<!doctype html><title>News</title><ul>{% for article in collections.all | reverse %}{% if loop.index < 60 %}<li><a href="{{ article.url }}">{{ article.data.title }}</a></li>{% endif %}{% endfor %}</ul>\n',
  });
  const content = join(folder, "input/articles");
  mkdirSync(content, { recursive: true });
  const bin = fileURLToPath(new URL("../node_modules/@11ty/eleventy/cmd.cjs", import.meta.url));
  return {
    name: "Eleventy",
    command: process.execPath,
    args: [bin, "--quiet", `--input=${join(folder, "input")}`, `--output=${join(folder, "public")}`],
    add: (path, text) =>
      writeFileSync(
        join(content, nameOf(path)),
        withFrontMatter(path, text.replace(/[{}]/gu, ""), "layout: article.njk\n"),
      ),
  };
}

/** Gives a peer all articles of a folder. */
export function fill(peer: Peer, articles: string): void {
  for (const entry of readdirSync(articles, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    peer.add(relative(articles, file), readFileSync(file, "utf8"));
  }
}
