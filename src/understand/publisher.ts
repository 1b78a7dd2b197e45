import { assumed, inferred, stated } from "../model/finding.ts";
import { isNameOf } from "../model/publisher.ts";
import { firstOf, type Rule } from "./rule.ts";

/** Finds who printed it: front matter, the page's word where it names another publisher than the folder's, the settings' name for the folder, the page's word, the folder's name. */
export const publisher = firstOf<string>(
  ({ frontMatter }) => (frontMatter.publisher ? stated(frontMatter.publisher, "publisher/front-matter") : undefined),
  ({ source, publisherName, folder }) => {
    const onPage = source.markup?.publisher;
    return onPage && publisherName && !isNameOf(onPage, [publisherName, folder])
      ? stated(onPage, "publisher/page")
      : undefined;
  },
  ({ publisherName }) => (publisherName ? stated(publisherName, "publisher/settings") : undefined),
  ({ source }) => (source.markup?.publisher ? stated(source.markup.publisher, "publisher/page") : undefined),
  ({ folder }) => (folder ? assumed(folder, "publisher/folder") : undefined),
);

/** Servers take no longer ones. */
const longestAddress = 2000;

/** Where was it first printed? Front matter, the saved page's canonical address, or a line that is an address and nothing else. */
export const url: Rule<string> = firstOf<string>(
  ({ frontMatter }) => (frontMatter.url ? stated(frontMatter.url, "url/front-matter") : undefined),
  ({ source }) => (source.markup?.url ? stated(source.markup.url, "url/page") : undefined),
  ({ blocks }) => {
    const block = blocks.find((b) => b.text.length <= longestAddress && /^https?:\/\/[^\s/]+\.[^\s]+$/u.test(b.text));
    return block ? inferred(block.text, "url/line", block.span) : undefined;
  },
);
