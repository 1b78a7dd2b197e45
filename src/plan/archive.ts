import { dayOf, type IsoDate } from "../model/isoDate.ts";
import type { IndexPage, MonthPage } from "../model/page.ts";
import type { Story } from "../model/story.ts";
import { around } from "./byMonth.ts";
import type { Site } from "./site.ts";
import { urls } from "./urls.ts";

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

/** @param storiesByMonth newest month first, the undated last */
export function archivePage(site: Site, storiesByMonth: ReadonlyMap<string, readonly Story[]>): IndexPage {
  return {
    kind: "index",
    of: "archive",
    url: urls.archive,
    lang: site.settings.inLanguage,
    title: "archive",
    entries: [...storiesByMonth].map(([month, stories]) => ({
      ...(month ? { month, url: urls.month(month) } : { url: urls.undated }),
      count: stories.length,
    })),
  };
}
