import { languages } from "../../src/languages/languages.ts";

/** Pieces that rules look for, by the rule: repeated and mixed they are what keeps a program busy. */
export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  markdown: [
    ..."* ** _ __ ~~ ` `` ``` [ ] ( ) ![ ]( <a> <http://a.b> [a]: [a][b] [^1] [^1]: # ## > - + 1. 1) | |--- --- *** === \\ & &copy; &# &#x &amp; <!-- --> <? <![CDATA[ : a@b.c www.a.b http://a".split(
      " ",
    ),
    "[a]: x\n",
    "- [ ] ",
    "| a | b |\n|---|---|\n",
    "    ",
    "  \n",
  ],
  html: [
    ...'<b> </b> <p> </p> <div> </div> <a> <a</a> <table> <tr> <td> <ul> <li> <br> <img> <script> </script> <style> <!-- --> <svg> <math> <template> <select> <option> <form> <iframe> <pre> <h1> <article> <section> <span> </span> &amp; &# < > " ='.split(
      " ",
    ),
    '<div class="comment">',
    '<a href="x">',
    '<script type="application/ld+json">',
    '{"@type":',
    "<p>The ship, the port, the crew waited.</p>",
  ],
  quotations: [..."\" ' “ ” „ ‘ ’ « » ‹ › 「 」 『 』 — – -".split(" "), " said Anna Weber, ", "he said", ": ", ". "],
  figures: [
    ..."1 12 1,234 1.5 1/2 ½ 26bn $ € £ ¥ % million billion hundred and two a half about than to - – 億 万 千 兆 円 lakh crore Q1 2021 1e9 12:30 0 ,  .".split(
      " ",
    ),
    "1,234,567 ",
    "two hundred and ",
    "zwei",
    "hundert",
    "五百",
    "مليون",
  ],
  dates: [
    ..."12 March 2021 February 11 2021-02-11 03/04 . , : 10:30 Monday kl. Uhr th st 年 月 日 GMT +01:00".split(" "),
  ],
  names: [
    ..."Anna Weber McDonald O'Brien de la von Inc. Ltd. & of the and , ; - ' Ministry University London EU A.B. Mr. Анна Вебер アンナ ウェーバー 安娜 قالت شركة".split(
      " ",
    ),
  ],
  lines: [
    "a",
    "A",
    "x. ",
    "By ",
    "Photo: ",
    "Read also: ",
    "©",
    "|",
    "•",
    "›",
    "(",
    ")",
    "[",
    "]",
    "…",
    "\u00a0",
    "\u3000",
    "\u200f",
    "\t",
    "é",
    "\u0301",
    "😀",
    "ß",
    "İ",
  ],
  phrases: languages.flatMap((language) => [
    ...[language.bylineWords, language.andWords, language.roles, language.creditWords, language.readMore].flat(),
    ...[language.tailHeads, language.sourceBefore, language.sourceAfter, language.saysWords, language.about].flat(),
    ...[language.readerWords, language.pageWords, language.moreThan, language.lessThan].flat(),
    ...Object.keys(language.numerals),
    ...Object.keys(language.magnitudes),
    ...Object.keys(language.currencies),
    ...Object.values(language.boilerplate).flat(),
  ]),
};

/** What stands between two pieces. */
export const separators = ["", " ", "\n", "\n\n", ", ", ". "] as const;
