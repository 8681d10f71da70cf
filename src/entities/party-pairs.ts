import { type Column, type RecordType, recordTypes } from '../records/index.ts';
import { anyOf } from './types-in-use.ts';

/**
 * Parties of papers (who represents, signs, leads, collects) that act for the same people in two places, as `(left, right, people)`:
 * `least` people or more in common. Whom a party pays, other than wages, stands beside the people whom that party acts for. Reads `custody.thing`, where people are entities already.
 */
export function partyPairs(types: readonly RecordType[], least: number): string {
  return `with acts as (select distinct a.party, t.entity as person
      from (${anyOf(actsAndPaid(types), ['party', 'person'])}) a join custody.thing t on t.mention = a.person where a.party is not null)
    select a.party as "left", b.party as "right", count(*) as people
    from acts a join acts b on a.person = b.person and a.party < b.party
    group by a.party, b.party having count(*) >= ${least} order by a.party, b.party`;
}

/** The names of those parties, as `(mention, name)`. */
export function partyNames(types: readonly RecordType[]): string {
  return `select distinct v.mention, v.value as name from (${anyOf(actsAndPaid(types), ['party', 'person'])}) a
    join protected.mention_value v on v.mention = a.party and v.part in ('full', 'latin') order by all`;
}

/** Who acts for whom, and whom they pay. */
function actsAndPaid(types: readonly RecordType[]): string[] {
  const own = acts(types);
  if (own.length === 0 || types.every(({ id }) => id !== 'bank_payment')) return own;
  const paid = `select b.payee_m as party, a.person from (${anyOf(own, ['party', 'person'])}) a
    join custody.thing o on o.mention = a.party join custody.thing p on p.entity = o.entity
    join (select distinct payer_m, payee_m from rec.bank_payment where payee_m is not null and purpose_class <> 'wage') b on b.payer_m = p.mention`;
  return [...own, paid];
}

/** Who acts for whom: in the row of a person, or in the header of the paper that the row is a line of. */
function acts(types: readonly RecordType[]): string[] {
  return types.filter(({ columns }) => has(columns, 'person')).flatMap((type) => [...inRow(type), ...inHeader(type)]);
}

const has = (columns: readonly Column[], wanted: string) => columns.some(({ name }) => name === wanted);

const isParty = ({ name, type, kinds }: Column): boolean =>
  type === 'mention' && kinds.includes('person') && name !== 'person';

const inRow = ({ id, columns }: RecordType): string[] =>
  columns.filter(isParty).map(({ name }) => `select r.${name}_m as party, r.person_m as person from rec.${id} r`);

const inHeader = ({ id, columns }: RecordType): string[] =>
  columns.flatMap(({ name, target }) => {
    const header = target === null ? undefined : recordTypes().get(target);
    if (header?.schema !== 'rec') return [];
    return header.columns
      .filter(isParty)
      .map(
        (party) =>
          `select h.${party.name}_m as party, r.person_m as person from rec.${id} r join rec.${target} h on h.record_id = r.${name}`,
      );
  });
