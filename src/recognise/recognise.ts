import { baseOf } from "../languages/languages.ts";
import { frequentWordsOf, lettersOf } from "../languages/tables.ts";
import type { Block, LanguageTag, Manuscript, SourceFile } from "../model/article.ts";
import { isStory } from "../model/article.ts";
import type { Finding, Notice } from "../model/finding.ts";
import { type FrontMatter, isLanguageTag } from "../model/frontMatter.ts";
import { countWords } from "../text/words.ts";
import { blocks } from "./blocks.ts";
import { speaksFor } from "./cheapLook.ts";
import type { Draft } from "./draft.ts";
import { editorNotices } from "./editorNotices.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { detectLanguage } from "./inLanguage.ts";
import { markdownDrafts } from "./markdownDrafts.ts";
import { plainDrafts } from "./plainDrafts.ts";
import { storyRegion } from "./storyRegion.ts";

/** What recognising needs to know beside the file. */
export interface RecogniseOptions {
  /** BCP 47 tags that detection chooses among; all languages of the news when empty. */
  readonly languages: readonly LanguageTag[];
  /** What its publisher prints in: taken where the text does not tell. */
  readonly usual?: LanguageTag | undefined;
}

/** Fewer are hardly an article. */
const fewestWords = 8;

/** What language is the text in, and what is each piece of it? */
export function recognise(source: SourceFile, { languages, usual }: RecogniseOptions): Manuscript {
  // A saved page says what it says in its markup and above it: dashes in its text are text.
  const { frontMatter, bodyStart, notices } =
    source.markup && !source.frontMatter
      ? { frontMatter: {}, bodyStart: 0, notices: [] as Notice[] }
      : readFrontMatter(source.path, source.text);
  const drafts =
    source.format === "markdown" ? markdownDrafts(source.text, bodyStart) : plainDrafts(source.text, bodyStart);
  const inLanguage = inLanguageOf(source, frontMatter, drafts, languages, usual);
  notices.push(...languageNotices(source.path, inLanguage.finding, inLanguage.share, inLanguage.other));
  const words = countWords(drafts.map((d) => d.text).join("\n"));
  if (words.words + words.letters / 2 < fewestWords) {
    const count = `${words.words + Math.ceil(words.letters / 2)} ${words.words + words.letters === 1 ? "word" : "words"}`;
    notices.push({
      path: source.path,
      ruleId: "recognise/short",
      severity: "warning",
      reason: `Finds ${count} only: is the article whole?`,
      note: "Paste the rest of the article, or write draft: true into the front matter",
    });
  }
  const told = blocks(
    drafts,
    inLanguage.finding.value,
    frontMatter,
    publishersOf(source, frontMatter),
    source.markup?.title,
  );
  notices.push(...editorNotices(source, frontMatter, told));
  return {
    source,
    frontMatter,
    inLanguage: inLanguage.finding,
    blocks: withLanguages(told, inLanguage.finding.value, languages),
    notices,
  };
}

/** Front matter, the saved page, the folder: how the publisher may be called above its headlines. */
function publishersOf({ path, markup }: SourceFile, { publisher }: FrontMatter): string[] {
  const folder = path.includes("/") ? path.split("/")[0]! : "";
  return [publisher ?? "", markup?.publisher ?? "", folder].filter(Boolean);
}

interface LanguageAnswer {
  readonly finding: Finding<LanguageTag>;
  readonly share: number;
  readonly other?: string;
}

/** Front matter, then the file's name, then the text. */
function inLanguageOf(
  source: SourceFile,
  frontMatter: FrontMatter,
  drafts: readonly Draft[],
  allowed: readonly string[],
  usual: LanguageTag | undefined,
): LanguageAnswer {
  if (frontMatter.lang)
    return {
      finding: {
        value: canonical(frontMatter.lang),
        certainty: "stated",
        by: "inLanguage/front-matter",
        confidence: 1,
      },
      share: 1,
    };
  const named = /\.(?<tag>[a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.\w+$/u.exec(source.path)?.groups?.tag;
  // "report.final.txt" is no Finnish: a language that is written somewhere, by its code
  if (named && isLanguageTag(named) && lettersOf(named)) {
    return {
      finding: { value: canonical(named), certainty: "stated", by: "inLanguage/file-name", confidence: 1 },
      share: 1,
    };
  }
  const text = runningText(drafts);
  const verdict = detectLanguage(
    frontMatter.title && !text.includes(frontMatter.title) ? `${frontMatter.title}\n${text}` : text,
    allowed,
  );
  // Pages often leave their maker's language in the markup, so it counts only where the text does not tell.
  const onPage = source.markup?.lang;
  if (onPage && isLanguageTag(onPage) && verdict.confidence < doubtful)
    return {
      finding: { value: canonical(onPage), certainty: "stated", by: "inLanguage/page", confidence: doubtful },
      share: verdict.share,
    };
  if (usual && verdict.confidence < doubtful)
    return {
      finding: { value: canonical(usual), certainty: "assumed", by: "inLanguage/publisher", confidence: doubtful },
      share: verdict.share,
    };
  const finding = {
    value: verdict.tag,
    certainty: verdict.tag === "und" ? "assumed" : "inferred",
    by: verdict.by,
    confidence: verdict.confidence,
  } as const;
  return { finding, share: verdict.share, ...(verdict.other ? { other: verdict.other } : {}) };
}

/** What to tell the language by: of a whole page its running text, since menus and buttons are in no language. */
function runningText(drafts: readonly Draft[]): string {
  const region = storyRegion(
    drafts.map(({ text, marked }) => ({ text, furniture: false, neutral: marked !== undefined })),
  );
  const told = region?.isPage
    ? drafts.filter((_, i) => i >= region.first && i <= region.last && region.shapes[i] !== "short")
    : drafts;
  return told.map(({ text }) => text).join("\n");
}

const canonical = (tag: string): string => {
  const [first] = Intl.getCanonicalLocales(tag);
  return first === "no" ? "nb" : (first ?? tag);
};

const english = new Intl.DisplayNames("en", { type: "language" });
const doubtful = 0.63;
function languageNotices(
  path: string,
  { value, certainty, confidence = 0 }: Finding<string>,
  share: number,
  other: string | undefined,
): Notice[] {
  if (certainty === "stated") return [];
  const note = `If that is wrong, write lang: ${other ?? "CODE"}`;
  if (value === "und")
    return [
      {
        path,
        ruleId: "inLanguage/undetermined",
        severity: "warning",
        reason: "Cannot tell the language of the text",
        note: "Write lang: CODE, the language's code",
      },
    ];
  if (share >= 0.8 && confidence >= doubtful) return [];
  const name = english.of(value) ?? value;
  if (share < 0.8) {
    const rest = other
      ? `, but ${Math.round(100 * (1 - share))} % of the text looks ${english.of(other) ?? other}`
      : "";
    return [
      {
        path,
        ruleId: "inLanguage/mixed",
        severity: "warning",
        reason: `Detected ${name} (${Math.round(100 * confidence)} %)${rest}`,
        note,
      },
    ];
  }
  return [
    {
      path,
      ruleId: "inLanguage/doubtful",
      severity: "warning",
      reason: `Detected ${name} (${Math.round(100 * confidence)} %), with little to tell it by`,
      note,
    },
  ];
}

const longEnough = 120;
/** A long paragraph that is clearly in another language carries its own. */
function withLanguages(told: readonly Block[], tag: LanguageTag, allowed: readonly string[]): Block[] {
  return told.map((block) => {
    if (!isStory(block) || block.text.length < longEnough || looksLike(block.text, tag) || speaksFor(block.text, tag))
      return block;
    const { tag: own, confidence } = detectLanguage(block.text, allowed);
    return own !== "und" && baseOf(own) !== baseOf(tag) && confidence > doubtful ? { ...block, lang: own } : block;
  });
}

/** A cheap look: are a fifth of the words among the most frequent of the article's language? */
function looksLike(text: string, tag: LanguageTag): boolean {
  const frequent = frequentWordsOf(tag);
  if (!frequent) return true;
  const words =
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = words.filter((word) => Object.hasOwn(frequent, word)).length;
  return (
    known >= 0.2 * words.length ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text.slice(0, 20))
  );
}
