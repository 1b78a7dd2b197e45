import type { ConfigData } from "html-validate";

/** Rules of html-validate; those that are off are of taste, or hold in HTML that a parser of templates writes. */
const rules: ConfigData = {
  extends: ["html-validate:recommended"],
  rules: {
    "void-style": "off",
    "doctype-style": "off",
    "no-inline-style": "error",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "no-redundant-role": "off",
    "svg-focusable": "off",
    "text-content": "off",
    "heading-level": "off",
    "require-sri": "off",
    "unique-landmark": "off",
    "wcag/h63": "off",
    "meta-refresh": "off",
    "attr-case": "off",
    "prefer-native-element": "off",
  },
};

/** What is wrong with a page, by the HTML standard. */
export type HtmlValidator = (html: string) => Promise<string[]>;

/** html-validate is for development: where it is not installed, nobody asks it. */
export async function htmlValidator(): Promise<HtmlValidator | undefined> {
  const module = await import("html-validate").catch(() => undefined);
  if (!module) return undefined;
  const validator = new module.HtmlValidate(rules);
  return async (html) => {
    const { results } = await validator.validateString(html);
    return results.flatMap(({ messages }) =>
      messages.flatMap(({ severity, ruleId, message, selector }) =>
        severity === 2 ? [`${ruleId} ${message} ${selector ?? ""}`.trim()] : [],
      ),
    );
  };
}
