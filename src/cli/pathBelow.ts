import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";

/** `articles/a.txt` from where one stands, or `a.txt` below the articles folder. */
export function pathBelow(articles: string, file: string): string {
  const path = existsSync(file) ? relative(resolve(articles), resolve(file)) : file;
  return path.split("\\").join("/").normalize("NFC");
}
