import type { CollectedName, Collection, Relation, Report, Story } from "../model/story.ts";
import { Combination, combined, hash53 } from "../text/hash.ts";
import { stepOf } from "../text/step.ts";
import { articlesForNamePage } from "./urls.ts";

/**
 * What is a page made from? Each part in a number that is another when the part is: so it is known of a page that it is as
 * the last build left it, without making it. What a page may show is in its input, and more: an input that has changed says
 * that the page must be looked at, not that it is another. Numbers, since there are many pages: they are combined, not
 * written down.
 */
export interface Inputs {
  /** What others show of a report: headline, publisher, date, sentences, its story's address. */
  readonly report: (report: Report) => number;
  /** What others show of a story, and what its reports have in common. */
  readonly story: (story: Story) => number;
  readonly articlePage: (report: Report) => number;
  readonly storyPage: (story: Story) => number;
  /** What programs are told of a story: no names of others, so that it does not matter how they are spelt and how rare they are. */
  readonly storyData: (story: Story) => number;
  readonly namePage: (name: CollectedName) => number;
  /** What can be found by words of an article: what it says, and how others spell its names. */
  readonly found: (report: Report) => number;
}

export function inputsOf({ reports, stories, names }: Collection): Inputs {
  const byPath = new Map(reports.map((report) => [report.article.source.path, report]));
  const storyAt = new Map(stories.map((story) => [story.slug, story]));
  const nameAt = new Map(names.map((name) => [name.key, name]));

  const report = each((of: Report) => hash53(`${of.id} ${of.slug} ${of.siglum} ${of.story}`));
  const story = each((of: Story) => combined(of.reports.map(report)));
  const linked = each(({ related }: Report) => related.map(({ path }) => byPath.get(path)!));
  /** What one article alone mentions, that article says. */
  const sharedNames = each(({ article }: Report) =>
    article.mentions.flatMap(({ key }) => {
      const name = nameAt.get(key)!;
      return name.times >= articlesForNamePage ? name : [];
    }),
  );
  /** How a name is spelt. */
  const label = each((of: CollectedName) =>
    hash53(of.spellings.reduce((all, { value, lang }) => `${all}\n${lang} ${value}`, of.value)),
  );
  const labelsIn = each((of: Report) => combined(sharedNames(of).map(label)));
  /** How names are spelt, and how rare they are: rare names are better reasons. */
  const namesIn = each((of: Report) => {
    const all = new Combination();
    for (const name of sharedNames(of)) all.add(label(name)).add(stepOf(name.times));
    return all.hash;
  });
  /** A name by which others find an article. */
  const spelt = each(({ spellings }: CollectedName) =>
    hash53(
      spellings
        .map(({ value }) => value)
        .sort()
        .join("\n"),
    ),
  );
  /** Whom a report is linked to, and why: the reasons follow from what both say, and from how rare their names are. */
  const links = each((of: Report) => {
    const all = new Combination();
    linked(of).forEach((other, n) => {
      all.add(report(other)).add(kindOf(of.related[n]!));
    });
    return all.hash;
  });
  const inStory = each((of: Report) => combined([report(of), story(storyAt.get(of.story)!), labelsIn(of)]));
  /** Which links of a story's reports are nearer than which: what other stories are near, and in which order, follows from it. */
  const nearness = (of: Story) => {
    const ranked = of.reports
      .flatMap((own) => linked(own).map((other, n) => ({ other, score: own.related[n]!.score })))
      .sort((a, b) => b.score - a.score);
    const all = new Combination();
    ranked.forEach(({ other, score }, n) => {
      all.add(score === ranked[n - 1]?.score ? 1 : 0).add(report(other));
    });
    return all.hash;
  };
  const storyData = each((of: Story) => {
    const all = new Combination().add(story(of)).add(nearness(of));
    for (const own of of.reports) all.add(links(own));
    return all.hash;
  });
  return {
    report,
    story,
    storyData,
    articlePage: (of) => combined([inStory(of), namesIn(of), links(of)]),
    storyPage: each((of) => {
      const all = new Combination().add(storyData(of));
      for (const own of of.reports) {
        all.add(namesIn(own));
        for (const other of linked(own)) all.add(story(storyAt.get(other.story)!));
      }
      return all.hash;
    }),
    namePage: each((of) => combined(of.articles.map((path) => inStory(byPath.get(path)!)))),
    found: (of) => combined([report(of), ...sharedNames(of).map(spelt)]),
  };
}

const kinds: readonly Relation["kind"][] = ["related", "sameStory", "duplicate", "workTranslation"];
const kindOf = ({ kind, shown, oneEvent }: Relation): number =>
  4 * kinds.indexOf(kind) + 2 * Number(shown) + Number(oneEvent);

/** What is said of each of some things, found out once. */
function each<Thing extends object, Said>(said: (of: Thing) => Said): (of: Thing) => Said {
  const known = new Map<Thing, Said>();
  return (of) => {
    let answer = known.get(of);
    if (answer === undefined) known.set(of, (answer = said(of)));
    return answer;
  };
}
