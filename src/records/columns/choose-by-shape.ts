import { fieldName } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { parseDay } from '../values/parse-date.ts';
import { isInn, isOgrn } from '../values/register-numbers.ts';
import { headingLexicon, leastAlike } from '../words/heading-lexicon.ts';
import { type Choosing, type Chosen, surely } from './chosen.ts';

type Fits = (text: string) => boolean;
const digits = (text: string): string => text.replace(/[\s-]/g, '');

/** «45.03.02 Лингвистика»: codes of programmes, some of which no day could be. */
const isProgramme: Fits = (text) => /^\d\d\.\d\d\.\d\d(?![\d.])/.test(text.trim());
const isNoDay: Fits = (text) => isProgramme(text) && parseDay(text.trim().slice(0, 8)) === null;

/** Values that say by themselves what they are: check digits, a fixed length, an @. */
const shapes: readonly { readonly what: string; readonly part: string; readonly kind: string; readonly fits: Fits }[] =
  [
    ...(['person', 'org'] as const).map((kind) => ({
      ...{ what: 'ИНН by its check digits', part: 'inn', kind },
      fits: (text: string) => digits(text).length === (kind === 'org' ? 10 : 12) && isInn(digits(text)),
    })),
    { what: 'ОГРН by its check digits', part: 'ogrn', kind: 'org', fits: (text) => isOgrn(digits(text)) },
    { what: 'СНИЛС by its check digits', part: 'snils', kind: 'person', fits: isSnils },
    {
      what: 'an account by its length',
      part: 'account',
      kind: 'account',
      fits: (text) => /^[2345]\d{19}$/.test(digits(text)),
    },
    {
      what: 'an address of e-mail',
      part: 'contact',
      kind: 'contact',
      fits: (text) => /^\S+@\S+\.\p{L}{2,}$/u.test(text.trim()),
    },
  ];

/**
 * A number whose heading says nothing is what its digits prove: of the party on its left, of the one that the heading names, or of the only one that may have it. What the
 * list below a header reads is the list's: an order of whose payers one gives his ИНН is not an order of the payer's.
 */
export function chooseByShape({ type, clues, chosen, used, listed, line }: Choosing): void {
  for (const [index, heading] of clues.headings.entries()) {
    if (used.has(index) || line.has(index)) continue;
    if (chooseProgramme({ type, clues, chosen, used }, heading, index)) continue;
    for (const { what, part, kind, fits } of shapes) {
      if (!clues.columns[index]?.fits(fits, 0.9)) continue;
      const free = type.columns.filter(
        (column) =>
          column.kinds.some((one) => one === kind) &&
          !chosen.has(fieldName({ column: column.name, part })) &&
          (kind !== 'contact' || /mail/.test(column.name)) &&
          (listed === null || column.name !== 'person'),
      );
      const left = free.filter(
        ({ name }) => standsAt(chosen, name, index - 1) || standsAt(chosen, name.replace(/_account$/, ''), index - 1),
      );
      const headed = free.filter(({ name }) => isHeaded(type, heading, name));
      const [column] = [left, headed, free].find(({ length }) => length === 1) ?? [];
      if (column === undefined) continue;
      const field = { column: column.name, part, source: { kind: 'column', heading, index }, cut: null } as const;
      const because = `"${heading}" is ${fieldName(field)}: it is ${what}`;
      chosen.set(fieldName(field), { field, score: 0.6, because });
      used.add(index);
      break;
    }
  }
}

/** True where the column is that of the programme, which no other column is. */
function chooseProgramme(
  { type, clues, chosen, used }: Pick<Choosing, 'type' | 'clues' | 'chosen' | 'used'>,
  heading: string,
  index: number,
): boolean {
  const cells = clues.columns[index];
  if (chosen.has('programme_code') || !type.columns.some(({ name }) => name === 'programme_code')) return false;
  if (!cells?.fits(isProgramme, 0.9) || ![...cells.texts].some(isNoDay)) return false;
  const field = {
    column: 'programme_code',
    part: null,
    source: { kind: 'column', heading, index },
    cut: null,
  } as const;
  chosen.set('programme_code', {
    field,
    score: surely,
    because: `"${heading}" is programme_code: its cells are codes of programmes`,
  });
  used.add(index);
  return true;
}

/** «Принял» over numbers: whose they are is said, though not that they are numbers. */
const isHeaded = (type: RecordType, heading: string, name: string): boolean =>
  headingLexicon()
    .candidates(type, heading)
    .some(({ likeness, slot }) => slot.column.name === name && likeness >= leastAlike);

const standsAt = (chosen: ReadonlyMap<string, Chosen>, column: string, index: number): boolean =>
  [...chosen.values()].some(
    ({ field }) => field.column === column && field.source.kind === 'column' && field.source.index === index,
  );

function isSnils(text: string): boolean {
  const number = digits(text);
  if (!/^\d{11}$/.test(number) || parseDay(text) !== null) return false;
  const sum = [...number.slice(0, 9)].reduce((all, digit, i) => all + Number(digit) * (9 - i), 0);
  return (sum % 101) % 100 === Number(number.slice(9));
}
