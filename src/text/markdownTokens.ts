import { Lexer, type MarkedOptions, type Token } from "marked";

/**
 * The most that inline marks may cost in one paragraph: marks times characters. marked looks for the end of each mark
 * in the rest of its paragraph, so the cost grows with the product; a real paragraph stays under a hundredth of this.
 */
const mostInlineWork = 10_000_000;
const inlineMarks = /[*_~`[\]<>&!:@\\]/g;

/**
 * Cuts Markdown into marked's tokens. A paragraph with so many marks that marked would take seconds for it is one
 * piece of text: its marks are shown as they are written.
 *
 * @throws what marked throws for text that it cannot parse
 */
export function markdownTokens(text: string, options: MarkedOptions): Token[] {
  const lexer = new Lexer(options);
  lexer.blockTokens(text.replace(/\r\n|\r/g, "\n"), lexer.tokens);
  // blockTokens() leaves inline text waiting in a queue, which lexer.lex() would work through without looking.
  for (const { src, tokens } of lexer.inlineQueue) {
    if ((src.match(inlineMarks)?.length ?? 0) * src.length > mostInlineWork)
      tokens.push({ type: "text", raw: src, text: src, escaped: false });
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}
