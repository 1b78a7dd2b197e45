import type { PageContent } from "../src/model/page.ts";
import type { Url } from "../src/model/pageParts.ts";
import type { Settings } from "../src/model/settings.ts";
import { renderPage } from "./page.tsx";

/** What the Tidings plugin gives to templates. */
interface Helpers {
  tidingsPage(url: Url): PageContent;
  tidingsSettings(): Settings;
}

/** The one template: it goes through the addresses that were planned, and asks for each page when its turn comes. */
export const data: Readonly<Record<string, unknown>> = {
  pagination: { data: "tidingsPages", size: 1, alias: "address", addAllPagesToCollections: false },
  permalink: ({ address }: { address: Url }) => address,
  eleventyExcludeFromCollections: true,
};

export function render(this: Helpers, { address }: { address: Url }): string {
  return renderPage(this.tidingsPage(address), this.tidingsSettings());
}
