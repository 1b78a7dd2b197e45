/** A line that begins with its own number or letter: `2. The crane`, `b) stone`. */
export const numberedLine = /^(?:\d{1,3}|\p{Ll})[.)]\s+\S/u;
