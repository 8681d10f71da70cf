import { type Field, fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { lookupOf } from '../words/dictionary.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { titleBonus } from './choose-titled.ts';
import { type Choosing, type Chosen, hasAny, surely } from './chosen.ts';
import { fitter, looksLikeOrganisation, looksLikePerson, looksLikeUniversity } from './column-profile.ts';

/**
 * Lines above the headings fill what no column gives: «Университет: …», «Приказ № 112-с от 01.09.2023». What heads a column as well (each section of a
 * list says it again) is that column's, and of the first section only.
 */
export function chooseSaid({ type, clues, chosen }: Choosing): void {
  const given = new Set([...chosen.values()].map(({ field }) => field.column));
  let party: string | null = null;
  for (const { key, text, of } of clues.said) {
    if (clues.headings.includes(key) && key !== '') continue;
    if (of === undefined) party = key === '' || !registerNumber.test(key) ? null : party;
    const found: Pick<Field, 'column' | 'part'> | null =
      of !== undefined
        ? partOf(type, party, of)
        : key === ''
          ? unnamedParty(type, text, given)
          : saidSlot(type, key, text, chosen, given, party);
    if (found === null || chosen.has(fieldName(found)) || isSaidOf(found.column, text, chosen)) continue;
    if (found.part !== null) party = found.column;
    const field: Field = { ...found, source: { kind: 'says', text }, cut: null };
    chosen.set(fieldName(field), {
      field,
      score: 0.8,
      because: `${fieldName(field)} is said once, above the rows: "${key === '' ? text : `${key}: ${text}`}"`,
    });
  }
}

/** «АКТ № 2 … Агент: Посредников Антон»: on formal papers a firm bears its form, and whoever bears none is a person who acts. */
export function chooseActing({ type, clues, chosen }: Choosing): void {
  const agent = chosen.get('agent.org_name');
  const source = agent?.field.source;
  const isAsked = type.columns.some(({ name }) => name === 'representative') && !hasAny('representative', chosen);
  if (agent === undefined || source?.kind !== 'says' || !isAsked || !formal.test(clues.ownTitle)) return;
  if (!looksLikePerson(source.text) || sureOfPerson.test(source.text)) return;
  chosen.delete('agent.org_name');
  chosen.set('representative.full', {
    field: { ...agent.field, column: 'representative', part: 'full' },
    score: agent.score,
    because: `doubtful: "${source.text}" is taken for a person who acts for others: such a paper would write a firm with its form`,
  });
}

const formal = /(?<!\p{L})(?:акт|договор|contract|agreement)(?!\p{L})/iu;
/** With initials or a patronymic somebody is a person wherever he is written. */
const sureOfPerson = /\p{Lu}\.|(?:вич|вна|ична|оглы|кызы)$/u;

const ofContract = /^Дата\s+(?:договор|контракт|соглашени|contract|agreement)/iu;
const registerNumber = /^(ИНН|ОГРН|КПП|INN|OGRN)(?=$|[^\p{L}])/iu;

/** «Представитель группы: Тестов И. И.», and again under other words: who is named is no more about himself. */
const isSaidOf = (column: string, text: string, chosen: ReadonlyMap<string, Chosen>): boolean =>
  [...chosen.values()].some(
    ({ field }) => field.column === column && field.source.kind === 'says' && field.source.text === text,
  );

/** «ООО «Ромашка», ИНН 0012345678»: the number is that organisation's, or nobody's where no column takes it. */
function partOf(type: RecordType, party: string | null, part: string): Pick<Field, 'column' | 'part'> | null {
  const column = type.columns.find((one) => one.name === party);
  return column?.type === 'mention' && column.kinds.includes('org') ? { column: column.name, part } : null;
}

function saidSlot(
  type: RecordType,
  key: string,
  text: string,
  chosen: ReadonlyMap<string, Chosen>,
  given: ReadonlySet<string>,
  party: string | null,
) {
  const isOrganisations = /^\d{10}$|^\d{13}$|^\d{9}$/.test(text.replace(/\s/g, ''));
  const candidates = headingLexicon()
    .candidates(type, key)
    .filter(({ likeness, slot }) => {
      const { column, part, bare } = slot;
      if (given.has(column.name) || chosen.has(fieldName({ column: column.name, part }))) return false;
      if (bare && column.name !== party) return false;
      if (isOrganisations && registerNumber.test(key) && !column.kinds.includes('org')) return false;
      if (isLegend(column, text)) return false;
      if (column.type === 'mention' && isTitle.test(text)) return false;
      // «Контакт по группе: Посредников А. И.» is no code of the group.
      if (column.type === 'text' && likeness < surely && isParty(key, text)) return false;
      // When something happened, or an order was made, is not when the contract under which it was was made.
      const isDay = column.type === 'moment' || column.type === 'date';
      if (isDay && ofContract.test(key) && likeness < surely) return false;
      return likeness >= (column.required ? 0.5 : 0.6) && fitter(column, part)(text);
    });
  const best = candidates[0];
  return best ? { column: best.slot.column.name, part: best.slot.part } : null;
}

/** «Иностранные студенты — СВОДКА ПО ГРУППАМ» names no student. */
const isTitle = /^\p{L}{4,}\s(?:по|на|для|of|by)\s\p{L}{4,}$/iu;

const isParty = (key: string, text: string): boolean =>
  (looksLikePerson(text) || looksLikeOrganisation(text)) && headingLexicon().namesOther(key);

/** «1=вход 2=выход», «вход/выход»: what explains a column names several of its values, and is none of them. */
function isLegend(column: Column, text: string): boolean {
  if (column.type !== 'enum') return false;
  const find = lookupOf(column, 'written');
  const named = text.split(/[\s=;,/|]+/u).flatMap((word) => find(word) ?? []);
  return new Set(named).size > 1;
}

/** An organisation that stands alone above the rows is the first party that must be one and is not given; a university always says itself. */
function unnamedParty(type: RecordType, text: string, given: ReadonlySet<string>) {
  const isSchool = looksLikeUniversity(text);
  if (!(looksLikeOrganisation(text) || isSchool) || titleBonus(type, text) > 0) return null;
  const free = type.columns.filter(
    (one) =>
      one.type === 'mention' &&
      one.kinds.includes('org') &&
      !given.has(one.name) &&
      (one.name !== 'university' || isSchool),
  );
  const column = free.find((one) => one.required || one.name === 'university') ?? free.find((one) => one.letterhead);
  return column === undefined ? null : { column: column.name, part: 'org_name' };
}
