import type { IsoDate } from "../model/isoDate.ts";
import type { MonthEntry, Neighbours } from "../model/page.ts";
import type { Url } from "../model/pageParts.ts";
import { around, byMonth } from "./byMonth.ts";
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
 * @param dateOf of one
 */
export function longList<Item>(
  page: Url,
  items: readonly Item[],
  dateOf: (item: Item) => IsoDate | undefined,
): LongList<Item> {
  if (items.length <= mostListed) return { shown: items, months: [] };
  const parts = byMonth(items, dateOf);
  const all = [...parts.keys()].filter(Boolean);
  const at = (month: string | undefined) => (month ? { url: urls.listMonth(page, month), month } : undefined);
  const months = [...parts].map(([month, own]) => {
    const [later, earlier] = month ? around(all, month).map(at) : [];
    return {
      entry: { ...(month ? { month } : {}), url: urls.listMonth(page, month), count: own.length },
      items: own,
      neighbours: { ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) },
    };
  });
  return { shown: items.slice(0, newestListed), months };
}
