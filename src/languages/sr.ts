/** Serbian is printed in two scripts, letter for letter: `Љубљана` is `Ljubljana`, `ђ` is `đ`. */
export const serbianLatin: Readonly<Record<string, string>> = Object.fromEntries(
  "аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
