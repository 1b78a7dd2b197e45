import type { CollectedName, Collection, Report, Story } from "../model/story.ts";
import { fingerprint } from "../text/hash.ts";
import { stepOf } from "../text/step.ts";
import { articlesForNamePage } from "./urls.ts";

/**
 * What is a page made from? Each part in a word that is another when the part is: so it is known of a page that it is as
 * the last build left it, without making it. What a page may show is in its input, and more: an input that has changed says
 * that the page must be looked at, not that it is another.
 */
export interface Inputs {
  /** What others show of a report: headline, publisher, date, sentences, its story's address. */
  readonly report: (report: Report) => string;
  /** What others show of a story, and what its reports have in common. */
  readonly story: (story: Story) => string;
  readonly articlePage: (report: Report) => string;
  readonly storyPage: (story: Story) => string;
  readonly namePage: (name: CollectedName) => string;
  /** What can be found by words of an article: what it says, and how others spell its names. */
  readonly found: (report: Report) => string;
}

export function inputsOf({ reports, stories, names }: Collection): Inputs {
  const byPath = new Map(reports.map((report) => [report.article.source.path, report]));
  const storyAt = new Map(stories.map((story) => [story.slug, story]));
  const nameAt = new Map(names.map((name) => [name.key, name]));

  const report = each((of: Report) => `${of.id} ${of.slug} ${of.siglum} ${of.story}`);
  const story = each((of: Story) => of.reports.map(report).join(" "));
  /** What one article alone mentions, that article says. */
  const sharedNames = ({ article }: Report) =>
    article.mentions.map(({ key }) => nameAt.get(key)!).filter(({ times }) => times >= articlesForNamePage);
  /** How a name is spelt, and how rare it is. */
  const name = each((of: CollectedName) => JSON.stringify([of.value, of.spellings, stepOf(of.times)]));
  const namesIn = each((of: Report) => sharedNames(of).map(name).join(" "));
  /** A name by which others find an article. */
  const spelt = each(({ spellings }: CollectedName) =>
    spellings
      .map(({ value }) => value)
      .sort()
      .join("\n"),
  );
  /** Whom a report is linked to, and why: the reasons follow from what both say, and from how rare their names are. */
  const links = each(({ related }: Report) =>
    related
      .map(({ path, kind, shown, oneEvent }) => `${report(byPath.get(path)!)} ${kind} ${shown} ${oneEvent}`)
      .join("\n"),
  );
  const inCompany = each((of: Report) => [report(of), story(storyAt.get(of.story)!), namesIn(of)].join("\n"));
  return {
    report,
    story,
    articlePage: (of) => `${inCompany(of)}\n${links(of)}`,
    storyPage: (of) =>
      [
        story(of),
        nearnessOf(of),
        ...of.reports.flatMap((own) => [
          namesIn(own),
          links(own),
          ...own.related.map(({ path }) => story(storyAt.get(byPath.get(path)!.story)!)),
        ]),
      ].join("\n"),
    namePage: each((of: CollectedName) => of.articles.map((path) => inCompany(byPath.get(path)!)).join("\n")),
    found: (of) => `${report(of)} ${sharedNames(of).map(spelt).join(" ")}`,
  };
}

/** Which links of a story's reports are nearer than which: what other stories are near, and in which order, follows from it. */
function nearnessOf({ reports }: Story): string {
  const links = reports.flatMap(({ related }) => related).sort((a, b) => b.score - a.score);
  return links.map(({ path, score }, n) => `${score === links[n - 1]?.score ? "=" : ">"}${path}`).join(" ");
}

/** A word for what is said of each of some things, found out once. */
function each<Thing extends object>(said: (of: Thing) => string): (of: Thing) => string {
  const known = new Map<Thing, string>();
  return (of) => {
    let word = known.get(of);
    if (word === undefined) known.set(of, (word = fingerprint(said(of))));
    return word;
  };
}
