import type { Language } from "./language.ts";

/** What is known of languages without a file of their own. A language with more than a few words gets a file. */
export const others: Readonly<Record<string, Partial<Omit<Language, "tag">>>> = {
  fo: { crown: "DKK" },
  is: { crown: "ISK" },
  lb: { monthsAreCapital: true, nounsAreCapital: true },
  lt: { yearAfter: ["metais", "m."] },
  lv: { yearAfter: ["gada"] },
};
