import { isAgency } from "../languages/agencies.ts";
import { everyWord } from "../languages/everyWord.ts";
import type { Language } from "../languages/language.ts";
import { type Block, type Mention, sourceSpan } from "../model/article.ts";
import { type Finding, inferred } from "../model/finding.ts";
import { anyOf, verbatim } from "../text/pattern.ts";
import { nameKey } from "./mentions.ts";
import type { Reading } from "./rule.ts";

/** What may stand between the cue and the name: `according to | a report by | the newspaper | Financial Times`. */
const between = `(?:(?:${anyOf(everyWord("sourceBetween"), verbatim)})\\s+|(?:l|d|all|dell)['’]){0,4}[“„«"']?`;

const stations = "NBC CBS ABC CNN BBC ITV NRK NDR WDR ZDF ARD RTL TF1 NOS NHK RAI RTVE".split(" ");
/** A word for an outlet in its name, or a station's letters. */
const outletWord = new RegExp(`(?:^|\\s|-)(?:${anyOf([...everyWord("outletWords"), ...stations])})(?:$|\\s)`, "u");
const outletEnding = new RegExp(`(?:${anyOf(everyWord("outletEndings"))})$`, "u");
const isOutlet = (name: string): boolean => isAgency(name) || outletWord.test(name) || outletEnding.test(name);

/**
 * Which outlets and documents does the text rely on? A name after a cue ("according to the …", "ifølge …"), an outlet
 * before a verb ("the … reported"), a name before a postposition ("… szerint", "… によると"). People are speakers, not sources.
 */
export function citation(reading: Reading, mentions: readonly Mention[]): Finding<string>[] {
  const { language, told } = reading;
  const found = new Map<string, Finding<string>>();
  const add = (block: Block, name: string, at: number, rule: string) => {
    const key = nameKey(name);
    if (key && !found.has(key)) found.set(key, inferred(name, rule, sourceSpan(block, at, at + name.length)));
  };
  const before = cueBefore(language);
  const after = cueAfter(language);
  const outlets = mentions.filter((m) => m.type !== "Person" && m.type !== "Place");
  const starts = new Map(
    outlets.flatMap((m) => m.spans.map((span) => [span.start, { name: m.value, end: span.end }] as const)),
  );
  for (const block of told) {
    const mentionAt = (at: number) => starts.get(sourceSpan(block, at, at).start);
    for (const match of before ? block.text.matchAll(before) : []) {
      const start = match.index + match[0].length;
      const mention = mentionAt(start);
      // "as Microsoft's blog says" relies on a thing of Microsoft's, not on Microsoft.
      const genitive = mention && /^['’]s|^s(?!\p{L})/u.test(block.text.slice(start + mention.name.length));
      if (!mention || genitive || (tells.test(match[0]) && !isOutlet(mention.name))) continue;
      const { name, at } = withArticle(block.text, mention.name, start);
      add(block, name, at, "citation/cue-before");
    }
    for (const match of after ? block.text.matchAll(after) : []) {
      const { name = "", post = "" } = match.groups ?? {};
      const at = match.index + match[0].indexOf(name);
      // A verb may be anybody's; a postposition says by itself that the text relies on the name.
      const mention = mentionAt(at) ?? mentionAt(at + name.lastIndexOf(" ") + 1);
      if (isOutlet(name) || (post && mention))
        add(block, post ? (mention?.name ?? name) : name, at, "citation/cue-after");
    }
    for (const { name, at } of namesBeforeCue(block.text, language)) add(block, name, at, "citation/cue-after");
    for (const { name, at } of outletsByKind(block.text, language)) add(block, name, at, "citation/outlet");
  }
  return [...found.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** "Ministers told the BBC": one tells an outlet, and others, too. */
const tells = /^told\s/iu;

const article = new RegExp(`(?:^|[^\\p{L}.!?])\\s?((?:${anyOf(everyWord("articlesOfNames"))})\\s)$`, "u");
/** `Selon Le Monde`: a large article is part of the name. */
function withArticle(text: string, name: string, at: number): { name: string; at: number } {
  const found = article.exec(text.slice(Math.max(0, at - 8), at))?.[1];
  return found && at - found.length > 0 ? { name: found + name, at: at - found.length } : { name, at };
}

const cues = new Map<string, RegExp | undefined>();
function cueBefore({ tag, sourceBefore }: Language): RegExp | undefined {
  if (!cues.has(tag)) {
    const words = sourceBefore.filter((word) => !/ ل$/u.test(word));
    cues.set(tag, words.length > 0 ? new RegExp(`(?<![\\p{L}])(?:${anyOf(words)})\\s+${between}`, "giu") : undefined);
  }
  return cues.get(tag);
}

const afters = new Map<string, RegExp | undefined>();
/** `the Wall Street Journal | reported`, `A Reuters | szerint`, `Reuters'a | göre` */
function cueAfter({ tag, hasCapitals, sourceAfter, sourceBehind }: Language): RegExp | undefined {
  if (!afters.has(tag)) {
    const name = "(?<name>\\p{Lu}[\\p{L}\\d.]*(?:\\s(?:\\p{Lu}[\\p{L}\\d.]*|of|de|della|du)){0,4})";
    const spaced = sourceAfter.filter((word) => /^\p{L}/u.test(word));
    const options = [
      spaced.length > 0 ? `\\s(?:${anyOf(spaced)})` : "",
      sourceBehind.length > 0 ? `(?<post>(?:['’:]?\\p{Ll}{0,4})?\\s(?:${anyOf(sourceBehind)}))` : "",
    ].filter(Boolean);
    afters.set(
      tag,
      hasCapitals && options.length > 0
        ? new RegExp(`(?<!\\p{L})${name}(?:${options.join("|")})(?!\\p{L})`, "gu")
        : undefined,
    );
  }
  return afters.get(tag);
}

/** `英フィナンシャル・タイムズによると`, `フィナンシャル・タイムズ紙が報じた` */
function namesBeforeCue(text: string, { tag, sourceAfter, citedOutlet }: Language): { name: string; at: number }[] {
  const byKind = citedOutlet
    ? [...text.matchAll(citedOutlet)].map((match) => {
        const name = match.groups!.name!;
        // 英ロイター通信: the sign of its country is no part of the name.
        const own = name.replace(/^[米英独仏露](?=\p{Script=Katakana})/u, "");
        return { name: own, at: match.index + match[0].indexOf(name) + name.length - own.length };
      })
    : [];
  if (tag !== "ja" || sourceAfter.length === 0 || byKind.length > 0) return byKind;
  const pattern = new RegExp(
    `(?:[米英独仏]?(?<name>[\\p{Script=Katakana}ーA-Za-z][\\p{Script=Katakana}ー・A-Za-z ]{2,24}))(?:紙|誌|電子版|通信|放送)?(?:${anyOf(sourceAfter)})`,
    "gu",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    name: match.groups!.name!.trim(),
    at: match.index + match[0].indexOf(match.groups!.name!),
  }));
}

/** `صحيفة فايننشال تايمز`: newspaper, agency, and the two words that name it. */
function outletsByKind(text: string, { kindAndOutlet }: Language): { name: string; at: number }[] {
  if (!kindAndOutlet) return [];
  return [...text.matchAll(kindAndOutlet)].map((match) => ({
    name: match.groups!.name!,
    at: match.index + match[0].indexOf(match.groups!.name!),
  }));
}
