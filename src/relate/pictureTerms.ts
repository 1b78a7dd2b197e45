import { pictured } from "../languages/pictured.ts";
import { count, type Tally } from "./tally.ts";
import type { Written } from "./written.ts";

/**
 * What do the words of a text show, in a picture that every language has a name for? A word for several pictures stands
 * for each of them a little: together they have length one.
 */
export function addPictures(tally: Tally, written: Written, tag: string): void {
  for (const [word, weight] of written.all)
    for (const { pictures } of pictured(word, tag)) {
      const share = weight / Math.sqrt(pictures.length);
      for (const picture of pictures) count(tally, picture, share);
    }
}
