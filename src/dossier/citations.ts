import type { EvidenceEntry, Place } from './dossier.ts';

/** Numbers records in the order in which the text first cites them; the list of entries is the evidence list. */
export interface Citations {
  cite(records: readonly string[]): readonly number[];
  entries(): readonly EvidenceEntry[];
}

export function citations(place: (record: string) => Place): Citations {
  const numbers = new Map<string, number>();
  const numberOf = (record: string): number => {
    const known = numbers.get(record);
    if (known) return known;
    numbers.set(record, numbers.size + 1);
    return numbers.size;
  };
  return {
    cite: (records) => [...new Set(records.map(numberOf))].sort((a, b) => a - b),
    entries: () => [...numbers].map(([record, n]) => ({ n, record, ...placed(place, record) })),
  };
}

function placed(place: (record: string) => Place, record: string): Place {
  const { file, sheet, row, exhibit, origin, grade } = place(record);
  return { file, sheet, row, exhibit, origin, grade };
}

/** `[1, 2, 3, 7]` → `[[1, 3], [7, 7]]`. */
export function ranges(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const n of numbers) {
    const last = found.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else found.push([n, n]);
  }
  return found;
}
