import type { ArticleFile } from "../model/article.ts";
import type { ArticleOptions } from "../prepare.ts";
import { type Recognised, Shelf, work } from "../prepareAll.ts";
import { listed } from "../read/list.ts";
import { articleFile } from "../read/read.ts";
import { openCache } from "./cache.ts";
import { answer, settingOfThread } from "./thread.ts";

/** What a thread is started with. */
export interface PrepareSetting {
  readonly articles: string;
  readonly cache: string | false;
  readonly options: ArticleOptions;
}

/** What it is asked: files by their names, and lines where they are to be understood. */
export type Question =
  | { readonly kind: "recognise"; readonly names: readonly string[] }
  | {
      readonly kind: "understand";
      readonly jobs: readonly {
        readonly name: string;
        readonly recognised: Recognised;
        readonly lines: ReadonlySet<string> | undefined;
      }[];
    };

const { articles, cache: folder, options } = settingOfThread<PrepareSetting>();
const cache = openCache(folder);
/** What this thread has recognised and not yet understood, as far as there is room. */
const manuscripts = new Map<string, Recognised>();
let shelf = new Shelf();

function file(name: string): ArticleFile {
  const found = listed(articles, name);
  if (!found) throw new Error(`Cannot go on: "${name}" was changed while the site was being built. Build again`);
  return articleFile(found);
}

answer((question: Question) => {
  if (question.kind === "recognise") {
    const answers = work(
      { kind: "recognise", files: question.names.map(file), news: 0 },
      options,
      cache,
      shelf,
    ) as Recognised[];
    return answers.map((answer, place) => {
      if (answer.manuscript) manuscripts.set(question.names[place]!, answer);
      const { manuscript: _, ...rest } = answer;
      return rest;
    });
  }
  const jobs = question.jobs.map(({ name, recognised, lines }) => {
    const own = manuscripts.get(name);
    manuscripts.delete(name);
    if (manuscripts.size === 0) shelf = new Shelf();
    return { file: file(name), recognised: own ?? recognised, lines };
  });
  return work({ kind: "understand", jobs, news: 0 }, options, cache);
});
