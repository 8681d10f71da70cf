import type { Choosing } from './chosen.ts';
import { looksLikeOrganisation } from './column-profile.ts';

const numbers = new Set(['inn', 'ogrn', 'kpp']);
/** What is said of somebody who is named; alone it makes nobody. */
const details = new Set(['birth_place', 'citizenship', 'sex']);

/** «Контрагент», which no column takes, and its «ИНН»: a number alone makes nobody a customer while the name beside it is somebody else's or unread. */
export function leaveStrangers({ clues, chosen, used }: Choosing): void {
  for (const party of new Set([...chosen.values()].map(({ field }) => field.column))) {
    const own = [...chosen].filter(([, { field }]) => field.column === party);
    const isNobody = own.every(([, { field }]) => details.has(field.part ?? ''));
    if (!isNobody && !own.every(([, { field }]) => numbers.has(field.part ?? ''))) continue;
    for (const [name, { field }] of own) {
      if (field.source.kind !== 'column' || !(isNobody || isOfUnread(field.source.index, clues, used))) continue;
      chosen.delete(name);
      used.delete(field.source.index);
    }
  }
}

/** The nearest column on the left that is no number of the same party holds organisations, and nothing reads it. */
function isOfUnread(index: number, { headings, columns }: Choosing['clues'], used: ReadonlySet<number>): boolean {
  let left = index - 1;
  while (left >= 0 && /^(ИНН|ОГРН|КПП|INN|OGRN)(?!\p{L})/iu.test(headings[left] ?? '')) left--;
  return left >= 0 && !used.has(left) && (columns[left]?.share(looksLikeOrganisation) ?? 0) >= 0.5;
}
