import type { Language } from "./language.ts";

/** What is known of languages without a file of their own. A language with more than a few words gets a file. */
export const others: Readonly<Record<string, Partial<Omit<Language, "tag">>>> = {
  arc: { rightToLeft: true },
  ckb: { rightToLeft: true },
  dv: { rightToLeft: true },
  fo: { crown: "DKK" },
  is: { crown: "ISK" },
  iw: { rightToLeft: true },
  lb: { monthsAreCapital: true, nounsAreCapital: true },
  lt: { yearAfter: ["metais", "m."] },
  lv: { yearAfter: ["gada"] },
  ps: { rightToLeft: true },
  sd: { rightToLeft: true },
  syr: { rightToLeft: true },
  ug: { rightToLeft: true },
  ur: { rightToLeft: true },
  yi: { rightToLeft: true },
};
