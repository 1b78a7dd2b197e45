import { monthOf } from "../model/isoDate.ts";
import type { NamePage } from "../model/page.ts";
import type { CollectedName } from "../model/story.ts";
import type { Site } from "./site.ts";

/** More bars than these cannot be told apart on a phone. */
const mostBars = 12;

/** How often was a name mentioned in each month, or where that is too many, each year? The last of them; none for one alone. */
export function timesMentioned(site: Site, name: CollectedName): NamePage["times"] {
  const dated = name.articles.flatMap((path) => {
    const day = site.report(path).article.datePublished?.value;
    return day ? [{ month: monthOf(day), mentions: name.counts[path] ?? 0 }] : [];
  });
  const months = dated.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || first === last) return [];
  const byMonth = periodsBetween(first, last);
  const periods = byMonth.length <= mostBars ? byMonth : years(first, last);
  return periods.slice(-mostBars).map((period) => ({
    period,
    mentions: dated.reduce((sum, { month, mentions }) => sum + (month.startsWith(period) ? mentions : 0), 0),
  }));
}

function periodsBetween(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split("-").map(Number);
  const periods: string[] = [];
  for (let n = year * 12 + month - 1; periods.length <= mostBars; n++) {
    const period = `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}`;
    if (period > last) break;
    periods.push(period);
  }
  return periods;
}

const years = (first: string, last: string): string[] => {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, "0"));
};
