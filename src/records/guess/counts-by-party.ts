import { looksLikeOrganisation } from '../columns/column-profile.ts';
import type { Fit } from '../columns/fit-type.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { Field, RecordMapping } from '../mapping/mapping.ts';

const fewest = 2;
const isCount = (text: string): boolean => /^\d{1,4}$/.test(text);

/** «Дата | ООО «Вымысел» | ИП Выдумка»: a column for each contractor, and in it how many of its people were there or were fed on the day. Null where the table is no such. */
export function countsByParty(clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null {
  const parties = clues.headings.flatMap((heading, index) =>
    looksLikeOrganisation(heading) && (clues.columns[index]?.fits(isCount, 0.9) ?? false) ? [{ heading, index }] : [],
  );
  if (parties.length < fewest) return null;
  const [first] = parties;
  const taken = new Set(parties.map(({ index }) => index));
  const fit = read({
    ...clues,
    headings: clues.headings.map((heading, i) => (i === first?.index ? 'Количество' : taken.has(i) ? '' : heading)),
  });
  const [record] = fit.records;
  if (record === undefined || fit.missing.length > 0 || !fit.told) return null;
  return {
    ...fit,
    records: parties.map((party) => countOf(record, party)),
    used: new Set([...fit.used, ...taken]),
    score: fit.score + 3,
    reasons: [
      ...fit.reasons.filter((reason) => !reason.startsWith('"Количество" ')),
      `${parties.map(({ heading }) => `"${heading}"`).join(', ')} are contractors: each cell counts its people`,
    ],
  };
}

function countOf(record: RecordMapping, { heading, index }: { heading: string; index: number }): RecordMapping {
  const own: Field[] = [
    { column: 'contractor', part: 'org_name', source: { kind: 'says', text: heading }, cut: null },
    { column: 'quantity', part: null, source: { kind: 'column', heading, index }, cut: null },
  ];
  const shared = record.fields.filter(({ column }) => column !== 'contractor' && column !== 'quantity');
  return { ...record, when: 'quantity', fields: [...shared, ...own] };
}
