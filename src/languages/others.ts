import type { Language } from "./language.ts";

/** Languages without a file of their own: their words that are read in every text (`everyWord`). */
export const others: readonly Partial<Language>[] = [
  { tag: "lt", yearAfter: ["metais", "m."] },
  { tag: "lv", yearAfter: ["gada"] },
];
