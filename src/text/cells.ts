/** The separator between columns of a table in plain text. */
export const betweenCells = /\t|\s\|\s|\s{3,}/u;
