import { blank, type Language } from "./language.ts";

export const th: Language = {
  ...blank,
  tag: "th",
  publishedWords: ["เผยแพร่", "เผยแพร่เมื่อ"],
  updatedWords: ["อัปเดต", "ปรับปรุงล่าสุด", "แก้ไขล่าสุด"],
  eras: { "": -543, "พ.ศ": -543 },
  unspaced: true,
  hasCapitals: false,
};
