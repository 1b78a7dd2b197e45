import { dayOf, type IsoDate, monthOf } from "../model/isoDate.ts";
import type { IndexPage, MonthPage } from "../model/page.ts";
import type { Story } from "../model/story.ts";
import type { Site } from "./site.ts";
import { urls } from "./urls.ts";

/** Stories by month, newest month first; the undated apart. */
export function months(stories: readonly Story[]): {
  readonly months: ReadonlyMap<string, readonly Story[]>;
  readonly undated: readonly Story[];
} {
  const found = new Map<string, Story[]>();
  const undated: Story[] = [];
  for (const story of stories) {
    const day = story.newest;
    const month = day && found.get(monthOf(day));
    if (!day) undated.push(story);
    else if (month) month.push(story);
    else found.set(monthOf(day), [story]);
  }
  return { months: new Map([...found].sort(([a], [b]) => (a > b ? -1 : 1))), undated };
}

export function monthPage(site: Site, month: string, stories: readonly Story[], all: readonly string[]): MonthPage {
  const lang = site.settings.inLanguage;
  const days = new Map<string, Story[]>();
  for (const story of stories) {
    const day = dayOf(story.newest!);
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  const [later, earlier] = around(all, month);
  return {
    kind: "month",
    url: urls.month(month),
    lang,
    title: month,
    month,
    days: [...days]
      .sort(([a], [b]) => (a > b ? -1 : 1))
      .map(([date, of]) => ({ date: date as IsoDate, stories: of.map((story) => site.storyLink(story, lang)) })),
    ...(earlier ? { earlier: { url: urls.month(earlier), month: earlier } } : {}),
    ...(later ? { later: { url: urls.month(later), month: later } } : {}),
  };
}

/** The months before and after one, in a list that begins with the latest: [later, earlier]. */
export function around(all: readonly string[], month: string): [string | undefined, string | undefined] {
  const place = all.indexOf(month);
  return [all[place - 1], all[place + 1]];
}

export function undatedPage(site: Site, stories: readonly Story[]): MonthPage {
  const lang = site.settings.inLanguage;
  return {
    kind: "month",
    url: urls.undated,
    lang,
    title: "undated",
    days: [{ stories: stories.map((story) => site.storyLink(story, lang)) }],
  };
}

export function archivePage(
  site: Site,
  byMonth: ReadonlyMap<string, readonly Story[]>,
  undated: readonly Story[],
): IndexPage {
  return {
    kind: "index",
    of: "archive",
    url: urls.archive,
    lang: site.settings.inLanguage,
    title: "archive",
    entries: [
      ...[...byMonth].map(([month, stories]) => ({ month, url: urls.month(month), count: stories.length })),
      ...(undated.length > 0 ? [{ url: urls.undated, count: undated.length }] : []),
    ],
  };
}
