/** `1 article`, `3 articles`: a number and what it counts, in English. */
export const counted = (n: number, one: string, several = `${one}s`): string => `${n} ${n === 1 ? one : several}`;
