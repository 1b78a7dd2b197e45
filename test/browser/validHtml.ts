import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
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
});

/** What is wrong with a page, by the HTML standard. */
export async function problemsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.flatMap(({ severity, ruleId, message, selector }) =>
      severity === 2 ? [`${ruleId} ${message} ${selector}`] : [],
    ),
  );
}
