import type { MonthEntry, Neighbours } from "../model/page.ts";
import type { Url } from "../model/pageParts.ts";
import { grouped } from "../text/grouped.ts";
import { around } from "./archive.ts";
import { urls } from "./urls.ts";

/** What is longer is listed by month, never by page number: then what is added changes two pages, and no address moves. */
export const mostListed = 100;
/** So many of the newest stand on the page itself. */
const newestListed = 40;

/** A list, as pages show it. */
export interface LongList<Item> {
  /** What the page itself shows. */
  readonly shown: readonly Item[];
  /** Newest first, the undated last; none where the page shows all. */
  readonly months: readonly ListMonth<Item>[];
}

export interface ListMonth<Item> {
  readonly entry: MonthEntry;
  readonly items: readonly Item[];
  readonly neighbours: Neighbours;
}

/**
 * Which part of a list does its page show, and what stands on pages by month?
 *
 * @param page the list's page
 * @param items newest first
 * @param monthOf `2021-02`; empty for what is undated
 */
export function longList<Item>(
  page: Url,
  items: readonly Item[],
  monthOf: (item: Item) => string | undefined,
): LongList<Item> {
  if (items.length <= mostListed) return { shown: items, months: [] };
  const byMonth = grouped(items, (item) => monthOf(item) ?? "");
  const all = [...byMonth.keys()].filter(Boolean).sort().reverse();
  const at = (month: string | undefined) => (month ? { url: urls.listMonth(page, month), month } : undefined);
  const months = [...all, ...(byMonth.has("") ? [""] : [])].map((month) => {
    const own = byMonth.get(month)!;
    const [later, earlier] = month ? around(all, month).map(at) : [];
    return {
      entry: { ...(month ? { month } : {}), url: urls.listMonth(page, month), count: own.length },
      items: own,
      neighbours: { ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) },
    };
  });
  return { shown: items.slice(0, newestListed), months };
}
