import { availableParallelism } from "node:os";
import type { ArticleFile } from "../model/article.ts";
import type { Cache } from "../model/cache.ts";
import type { ArticleOptions } from "../prepare.ts";
import { type Answer, type Recognised, type Understood, type Work, work } from "../prepareAll.ts";
import type { ListedFile } from "../read/list.ts";
import type { PrepareSetting, Question } from "./prepareThread.ts";
import { Thread } from "./thread.ts";

/** Threads are started for so many articles: for fewer they are not worth the start. */
const fewest = 400;
/** So many articles are handed to a thread at a time. */
const handful = 8;
const mostThreads = 8;

type Helper = Thread<Question, unknown>;

/** Where articles are prepared: here, or by threads when they are many. */
export interface Workshop {
  readonly work: (work: Work, options: ArticleOptions) => Promise<Answer<Work>>;
  /** Sends the threads home. */
  readonly close: () => Promise<void>;
}

/**
 * @param jobs so many threads, however few the articles are
 * @param files by the articles that are made of them
 * @param done is told how many articles of what was asked are through
 */
export function workshop(
  setting: Omit<PrepareSetting, "options">,
  jobs: number | undefined,
  files: ReadonlyMap<ArticleFile, ListedFile>,
  cache: Cache,
  done: (asked: Work, articles: number) => void,
): Workshop {
  let threads: Helper[] | undefined;
  /** Who has a file's manuscript. */
  const keepers = new Map<string, Helper>();
  const nameOf = (file: ArticleFile) => files.get(file)!.name;
  return {
    async work(asked, options) {
      const size = asked.kind === "recognise" ? asked.files.length : asked.jobs.length;
      const most = jobs ?? (size < fewest ? 1 : Math.min(mostThreads, availableParallelism()));
      if (!threads && (most < 2 || setting.cache === false)) {
        const answer = work(asked, options, cache);
        done(asked, size);
        return answer;
      }
      threads ??= Array.from(
        { length: most },
        () => new Thread<Question, unknown>("prepareThread", { ...setting, options }),
      );
      if (asked.kind === "recognise") {
        return shared(threads, asked.files.map(nameOf), async (thread, names) => {
          const answers = (await thread.ask({ kind: "recognise", names })) as Recognised[];
          for (const name of names) keepers.set(name, thread);
          done(asked, names.length);
          return answers;
        });
      }
      const wanted = asked.jobs.map(({ file, recognised, lines }) => ({ name: nameOf(file), recognised, lines }));
      return shared(
        threads,
        wanted,
        async (thread, own) => {
          const answers = (await thread.ask({ kind: "understand", jobs: own })) as Understood[];
          done(asked, own.length);
          return answers;
        },
        ({ name }) => keepers.get(name),
      );
    },
    close: async () => {
      const all = threads ?? [];
      threads = undefined;
      await Promise.all(all.map((thread) => thread.end()));
    },
  };
}

/** Hands items out, some at a time, to whoever is free; those that somebody has begun on, to them first. */
async function shared<Item, Result>(
  threads: readonly Helper[],
  items: readonly Item[],
  ask: (thread: Helper, items: readonly Item[]) => Promise<readonly Result[]>,
  keeper: (item: Item) => Helper | undefined = () => undefined,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  const left = new Map(items.map((item, place) => [place, item]));
  const take = (thread: Helper): [number, Item][] => {
    const all = [...left];
    const own = all.filter(([, item]) => keeper(item) === thread);
    const taken = (own.length > 0 ? own : all).slice(0, handful);
    for (const [place] of taken) left.delete(place);
    return taken;
  };
  await Promise.all(
    threads.map(async (thread) => {
      for (let own = take(thread); own.length > 0; own = take(thread)) {
        const answers = await ask(
          thread,
          own.map(([, item]) => item),
        );
        own.forEach(([place], n) => {
          results[place] = answers[n]!;
        });
      }
    }),
  );
  return results;
}
