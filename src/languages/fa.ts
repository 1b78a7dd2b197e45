import { blank, type Language } from "./language.ts";

export const fa: Language = {
  ...blank,
  tag: "fa",
  publishedWords: ["انتشار", "تاریخ انتشار"],
  updatedWords: ["به‌روزرسانی", "آخرین به‌روزرسانی"],
  otherCalendar: {
    calendar: "persian",
    months: "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" "),
  },
  nameCues: ["شرکت", "روزنامه", "خبرگزاری"],
  hasCapitals: false,
  rightToLeft: true,
};
