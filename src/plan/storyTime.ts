import { dayNumber, dayOf, type IsoDate, isoDay } from "../model/isoDate.ts";
import type { StoryPage, TimelineDate } from "../model/page.ts";
import type { Story, TimelineEntry } from "../model/story.ts";
import { saidAndUnsaid } from "./saidAndUnsaid.ts";
import type { Site } from "./site.ts";
import { spread } from "./spread.ts";

const mostDates = 14;
const mostMarks = 6;
const mostLines = 6;
/** The line of time begins and ends this far from the edges. */
const margin = 0.04;

/**
 * When did what happen in a story, and where on a line of time? Dates on which reports were published, and those that
 * most reports name, then those nearest to the reports.
 */
export function storyTime(site: Site, story: Story): Pick<StoryPage, "timeline" | "scale"> {
  const entries = story.timeline;
  const first = entries.find(({ printed }) => printed.length > 0);
  const apart = ({ date }: TimelineEntry) => (first ? Math.abs(middleOf(date) - middleOf(first.date)) : 0);
  const chosen = new Set(
    [...entries]
      .sort(
        (a, b) =>
          Number(b.printed.length > 0) - Number(a.printed.length > 0) ||
          b.told.length - a.told.length ||
          apart(a) - apart(b),
      )
      .slice(0, mostDates),
  );
  const shown = entries.filter((entry) => chosen.has(entry));
  const days = shown.map(({ date }) => middleOf(date));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const at = (day: number) => Number((margin + (1 - 2 * margin) * ((day - from) / (to - from || 1))).toFixed(4));
  const timeline = shown.map(({ date, printed, told }): TimelineDate => {
    const [lines, unsaid] = saidAndUnsaid(
      told.map(({ path, sentence }) => ({ report: site.reportLink(site.report(path)), text: sentence })),
    );
    const { shown: some, rest } = spread(lines, mostLines, ({ report }) => report.lang);
    return {
      date,
      at: at(middleOf(date)),
      printed: printed.map((path) => site.reportLink(site.report(path))),
      told: some,
      more: [...rest, ...unsaid].map(({ report }) => report),
    };
  });
  const { unit, marks } = marksBetween(from, to);
  return { timeline, scale: marks.map((date) => ({ date, at: at(dayNumber(date)), unit })) };
}

/** The middle of a day, a month or a year, in days since 1970. */
function middleOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  return dayNumber(isoDay(year!, month ?? 7, day ?? (month ? 15 : 2))!);
}

/** Years, months or days between two days, few enough to be read. */
function marksBetween(from: number, to: number): Pick<StoryPage["scale"][number], "unit"> & { marks: IsoDate[] } {
  const days = to - from;
  if (!Number.isFinite(days) || days <= 0) return { unit: "day", marks: [] };
  const start = isoOf(from);
  const [year, month] = start.split("-").map(Number) as [number, number];
  const unit = days > 730 ? "year" : days > 62 ? "month" : "day";
  const count = unit === "year" ? Math.ceil(days / 365) : unit === "month" ? Math.ceil(days / 30) : days;
  const step = Math.ceil((count + 1) / mostMarks);
  const marks: IsoDate[] = [];
  for (let n = 0; n <= count + 1; n += step) {
    const mark =
      unit === "year"
        ? isoDay(year + n, 1, 1)
        : unit === "month"
          ? isoDay(year + Math.floor((month - 1 + n) / 12), ((month - 1 + n) % 12) + 1, 1)
          : isoOf(from + n);
    if (mark && dayNumber(mark) >= from && dayNumber(mark) <= to) marks.push(mark);
  }
  return { unit, marks };
}

const isoOf = (day: number): IsoDate => dayOf(new Date(day * 86_400_000).toISOString() as IsoDate) as IsoDate;
