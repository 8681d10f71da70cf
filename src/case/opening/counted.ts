/** A number and the word that fits it: `1 row`, `4,873 rows`, `1 person`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
