import type { Cut, Field } from '../mapping/mapping.ts';
import { isNameAndDay, joinedPart } from '../values/joined-cell.ts';
import type { Choosing } from './chosen.ts';
import { looksLikePerson } from './column-profile.ts';

/** «ФИО, дата рождения» and «ФИО, должность» in one column: the name and what stands behind it are two fields. */
export function chooseJoined({ type, clues, chosen, used, listed }: Choosing): void {
  const person = type.columns.find((column) => column.name === 'person' && column.required);
  if (person === undefined || listed !== null) return;
  clues.headings.forEach((heading, index) => {
    const full = chosen.get('person.full')?.field.source;
    const isFull = full?.kind === 'column' && full.index === index;
    if (heading === '' || (used.has(index) && !isFull)) return;
    const share = (fits: (text: string) => boolean) => clues.columns[index]?.share(fits) ?? 0;
    const post = type.columns.find((column) => column.name === 'post' && column.type === 'text');
    const second =
      !chosen.has('person.birth') && share(isNamedAndBorn) >= mostly
        ? { field: { column: 'person', part: 'birth' }, cut: 'day' as const }
        : asksPost.test(heading) && share(isNameAndRest) >= mostly
          ? {
              field: post === undefined || chosen.has('post') ? null : { column: 'post', part: null },
              cut: 'rest' as const,
            }
          : null;
    if (second === null || (full !== undefined && !isFull)) return;
    const take = (field: Pick<Field, 'column' | 'part'>, cut: Cut) => {
      const name = field.part === null ? field.column : `${field.column}.${field.part}`;
      const because = `"${heading}" holds ${name} beside something else in one cell`;
      chosen.set(name, { field: { ...field, source: { kind: 'column', heading, index }, cut }, score: 0.8, because });
    };
    take({ column: 'person', part: 'full' }, 'name');
    if (second.field !== null) take(second.field, second.cut);
    used.add(index);
  });
}

const mostly = 0.6;
const asksPost = /должност|професс|специальност|post|position|trade|직위|직종/iu;
const isNamed = (text: string): boolean => looksLikePerson(joinedPart(text, 'name') ?? '');
const isNamedAndBorn = (text: string): boolean => isNameAndDay(text) && isNamed(text);
const isNameAndRest = (text: string): boolean => joinedPart(text, 'rest') !== null && isNamed(text);
