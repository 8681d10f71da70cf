/** Cells in the order of a reader of that language: numbers by size, text by its letters with the numbers in it by size, what is empty last. */
export function bySaid(language: string): (a: unknown, b: unknown) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    const [one, other] = [String(a ?? ''), String(b ?? '')];
    return Number(one === '') - Number(other === '') || compare(one, other);
  };
}
