import { blank, type Language } from "./language.ts";

export const vi: Language = {
  ...blank,
  tag: "vi",
  publishedWords: ["Đăng lúc", "Ngày đăng"],
  updatedWords: ["Cập nhật", "Cập nhật lúc"],
  months: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`tháng ${n + 1}`, n + 1])),
  yearConnectors: ["năm"],
};
