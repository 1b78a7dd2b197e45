import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";

/** `articles/a.txt` from where one stands, or `a.txt` below the articles folder. */
export function pathBelow(articles: string, file: string): string {
  const below = relative(resolve(articles), resolve(file));
  const path = existsSync(file) || !below.startsWith("..") ? below : file;
  return path.split("\\").join("/").normalize("NFC");
}
