import type { Language } from "../languages/language.ts";
import { type Mention, sourceSpan } from "../model/article.ts";
import { type Finding, inferred } from "../model/finding.ts";
import { anyOf } from "../text/pattern.ts";
import { nameKey } from "./mentions.ts";
import type { Reading } from "./rule.ts";

/** What may stand between the cue and the name: `according to | the newspaper | Financial Times`. */
const between =
  "(?:(?:the|a|den|det|de|der|die|das|dem|le|la|les|el|los|il|lo|gli|o|os|as|het|avisen|mediet|nyhedsbureauet|tidningen|nyhetsbyrån|avisa|nyhetsbyrået|zeitung|wirtschaftszeitung|nachrichtenagentur|tageszeitung|newspaper|newswire|agency|business|daily|journal|quotidien|agence|périodique|diario|periódico|agencia|britiske|amerikanske|british|american|britiska|amerikanska|britischen|amerikanischen|britannique|américaine?|británico|estadounidense|from|af|av|von|de la|sources? (?:to|cited by))\\s+|(?:l|d|all|dell)['’]){0,4}[“„«\"']?";

/**
 * Which outlets and documents does the text rely on? A name after a cue ("according to the …", "ifølge …") or before
 * one ("… によると"). People are speakers, not sources.
 */
export function citation(reading: Reading, mentions: readonly Mention[]): Finding<string>[] {
  const { language, told } = reading;
  const found = new Map<string, Finding<string>>();
  const add = (value: string, finding: Finding<string>) => {
    const key = nameKey(value);
    if (key && !found.has(key)) found.set(key, finding);
  };
  const before = cueBefore(language);
  const outlets = mentions.filter((m) => m.type !== "Person" && m.type !== "Place");
  const names = new Set(mentions.filter((m) => m.count > 0).map((m) => m.key));
  for (const block of told) {
    for (const match of before ? block.text.matchAll(before) : []) {
      const start = match.index + match[0].length;
      const at = sourceSpan(block, start, start).start;
      const mention = outlets.find((m) => m.spans.some((span) => span.start === at));
      // "as Microsoft's blog says" relies on a thing of Microsoft's, not on Microsoft.
      const genitive = mention && /^['’]s|^s(?!\p{L})/u.test(block.text.slice(start + mention.value.length));
      if (mention && !genitive)
        add(
          mention.value,
          inferred(mention.value, "citation/cue-before", sourceSpan(block, start, start + mention.value.length)),
        );
    }
    for (const { name, at } of namesBeforeCue(block.text, language)) {
      if (names.size > 0 || name.length > 1)
        add(name, inferred(name, "citation/cue-after", sourceSpan(block, at, at + name.length)));
    }
    for (const { name, at } of outletsByKind(block.text, language))
      add(name, inferred(name, "citation/outlet", sourceSpan(block, at, at + name.length)));
  }
  return [...found.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

const cues = new Map<string, RegExp | undefined>();
function cueBefore({ tag, sourceBefore }: Language): RegExp | undefined {
  if (!cues.has(tag)) {
    const words = sourceBefore.filter((word) => !/ ل$/u.test(word));
    cues.set(tag, words.length > 0 ? new RegExp(`(?<![\\p{L}])(?:${anyOf(words)})\\s+${between}`, "giu") : undefined);
  }
  return cues.get(tag);
}

/** `英フィナンシャル・タイムズによると`, `フィナンシャル・タイムズ紙が報じた` */
function namesBeforeCue(text: string, { tag, sourceAfter }: Language): { name: string; at: number }[] {
  if (tag !== "ja" || sourceAfter.length === 0) return [];
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
function outletsByKind(text: string, { tag }: Language): { name: string; at: number }[] {
  if (tag !== "ar") return [];
  const pattern =
    /(?<!\p{L})(?:[ولب])?(?:صحيفة|وكالة|مجلة|شبكة)\s+["«“]?(?<name>\p{Script=Arabic}{3,}(?:\s\p{Script=Arabic}{3,})?)["»”]?(?=[\s،.])/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    name: match.groups!.name!,
    at: match.index + match[0].indexOf(match.groups!.name!),
  }));
}
