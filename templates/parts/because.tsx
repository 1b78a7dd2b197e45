import type { Evidence } from "../../src/model/story.ts";
import { fill, list, number, plural } from "../texts/texts.ts";
import type { Texts } from "../texts/types.ts";
import { amountText } from "./figure.tsx";
import { useFrame } from "./frame.tsx";

/** Why two reports are linked, as a reader would say it. */
export function Because({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { texts, lang } = useFrame();
  if (evidence.length === 0) return null;
  return <p class="because ui dim">{evidence.map((reason) => sentence(reason, texts, lang)).join(" ")}</p>;
}

function sentence(reason: Evidence, texts: Texts, lang: string): string {
  switch (reason.kind) {
    case "mentions":
      return fill(texts.sharedNames, { names: list(reason.shared.map(isolated), lang) });
    case "figures":
      return fill(texts.sharedFigures, {
        figures: list(
          reason.shared.map((figure) => amountText(figure, lang)),
          lang,
        ),
      });
    case "terms":
      return fill(texts.sharedWords, { words: list(reason.shared.map(isolated), lang) });
    case "dates":
      return reason.daysApart === 0 ? texts.sameDay : plural(texts.daysApart, reason.daysApart, lang);
    case "text":
      return fill(texts.sameText, { percent: `${number(Math.round(100 * reason.overlap), lang)}\u00a0%` });
    case "editor":
      return fill(texts.editorSays, { line: reason.stated });
    default:
      return reason satisfies never;
  }
}

/** A word of another script must not turn the line around it. */
const isolated = (word: string): string => `\u2068${word}\u2069`;
