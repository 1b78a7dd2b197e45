import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PageContent } from "../src/model/page.ts";
import type { Settings } from "../src/model/settings.ts";
import { atom, data, jsonFeed, opml, robots, sitemap } from "./feeds.ts";
import { Article } from "./pages/article.tsx";
import { Front, LanguageFront } from "./pages/front.tsx";
import { Index } from "./pages/indexes.tsx";
import { ListMonth, Month } from "./pages/months.tsx";
import { Name } from "./pages/name.tsx";
import { About, NotFound, Redirect } from "./pages/plain.tsx";
import { Publisher } from "./pages/publisher.tsx";
import { Search } from "./pages/search.tsx";
import { Story } from "./pages/story.tsx";
import type { Frame } from "./parts/frame.tsx";
import { frameOf } from "./texts/texts.ts";

/** A page as the file it becomes. */
export function renderPage(page: PageContent, settings: Settings): string {
  switch (page.kind) {
    case "feed":
      return page.format === "json" ? jsonFeed(page, settings) : atom(page, settings);
    case "opml":
      return opml(page, settings);
    case "data":
      return data(page);
    case "sitemap":
      return sitemap(page, settings);
    case "robots":
      return robots(page, settings);
    default:
      return `<!doctype html>\n${renderToString(component(page, { here: page.url, settings, ...frameOf(page.lang, settings.inLanguage) }))}\n`;
  }
}

function component(
  page: Exclude<PageContent, { kind: "feed" | "opml" | "data" | "sitemap" | "robots" }>,
  frame: Frame,
): VNode {
  switch (page.kind) {
    case "front":
      return <Front page={page} frame={frame} />;
    case "language":
      return <LanguageFront page={page} frame={frame} />;
    case "story":
      return <Story page={page} frame={frame} />;
    case "article":
      return <Article page={page} frame={frame} />;
    case "name":
      return <Name page={page} frame={frame} />;
    case "publisher":
      return <Publisher page={page} frame={frame} />;
    case "month":
      return <Month page={page} frame={frame} />;
    case "listMonth":
      return <ListMonth page={page} frame={frame} />;
    case "index":
      return <Index page={page} frame={frame} />;
    case "about":
      return <About page={page} frame={frame} />;
    case "search":
      return <Search page={page} frame={frame} />;
    case "notFound":
      return <NotFound page={page} frame={frame} />;
    case "redirect":
      return <Redirect page={page} frame={frame} />;
    default:
      return page satisfies never;
  }
}
