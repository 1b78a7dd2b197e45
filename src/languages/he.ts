import { blank, type Language } from "./language.ts";

export const he: Language = {
  ...blank,
  tag: "he",
  prefixes: ["ה", "ו", "ב", "כ", "ל", "מ", "ש", "וה", "וב", "ול", "ומ", "וש", "שה", "מה", "כש", "לכ"],
  nameCues: ["חברת", "עיתון", "סוכנות"],
  hasCapitals: false,
  rightToLeft: true,
};
