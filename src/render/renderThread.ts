import type { Page, PageContent } from "../model/page.ts";
import type { Run } from "./eleventyPlugin.ts";
import { loadEleventy, rendered } from "./rendered.ts";
import { answer, settingOfThread } from "./thread.ts";

/** What the thread is begun with: the run, and where the site goes. */
export interface RenderSetting {
  readonly run: Run;
  readonly output: string;
}

const { run, output } = settingOfThread<RenderSetting>();
await loadEleventy();

/** Pages as plain data come in, their files go out. */
answer(async (contents: readonly string[]) => {
  const pages = contents.map((text): Page => {
    const content = JSON.parse(text) as PageContent;
    return { kind: content.kind, url: content.url, load: () => content };
  });
  return rendered(pages, run, output);
});
