import type { Column, RecordType } from '../records/index.ts';
import { anyOf } from './types-in-use.ts';

/** Why two mentions are taken for one. In the strict clustering stand those that rest on a number, a register name, two lists of the same people, or a person. */
export type Basis =
  | 'document'
  | 'register_id'
  | 'register_name'
  | 'shared_list'
  | 'shared_people'
  | 'name_birth'
  | 'name_context';

/** Bases of the strict clustering, strongest first; the loose one takes all. */
export const strictBases: readonly Basis[] = [
  'document',
  'register_id',
  'register_name',
  'shared_list',
  'shared_people',
];

/**
 * Numbers and register names that organisations, sites, accounts and documents may share, as `(mention, basis, key)`.
 * An organisation's registered name is chosen to be told apart, a person's is not: only things may be joined by name.
 */
export const keysOfThings = `
  select m.mention_id as mention, case when m.kind = 'document' then 'document' else 'register_id' end as basis,
         m.kind || ' ' || v.part || ' ' || v.value as key
  from protected.mention_value v join custody.mention m on m.mention_id = v.mention
  where (m.kind = 'org' and v.part in ('inn', 'ogrn')) or (m.kind = 'account' and v.part = 'account')
     or (m.kind = 'contact' and v.part = 'contact') or (m.kind = 'document' and v.part = 'document')
  union all
  select m.mention_id, 'register_name', m.kind || ' name ' || v.key
  from protected.mention_value v join custody.mention m on m.mention_id = v.mention
  where v.key <> '' and ((m.kind = 'org' and v.part in ('org_name', 'org_short'))
     or (m.kind = 'site' and v.part in ('place_name', 'address')) or (m.kind = 'place' and v.part = 'address'))`;

/** The same for people, where things are already entities (table `custody.thing`: mention, entity). */
export function keysOfPeople(types: readonly RecordType[]): string {
  const tables = tablesOf(types);
  const own = `
    select m.mention_id as mention, case when v.part = 'document' then 'document' else 'register_id' end as basis,
           v.part || ' ' || v.value as key
    from protected.mention_value v join custody.mention m on m.mention_id = v.mention
    where m.kind = 'person' and v.part in ('document', 'inn', 'snils')`;
  return [
    ...[own, ...powersOfAttorney],
    ...[...papersOfPeople(tables), ...numbersWithinOrganisation(tables), ...badgesOfSites(tables)],
  ].join('\n union all \n');
}

/** A passport or visa in a column of its own names the person of its row. */
const papersOfPeople = (tables: readonly Table[]): string[] =>
  tables.flatMap(({ table, columns }) =>
    columns
      .filter((column) => column.kinds.includes('document') && columns.some((other) => other.name === 'person'))
      .map(
        (column) => `select r.person_m, 'document', 'document ' || v.value
         from (select distinct person_m, ${column.name}_m from ${table}) r join protected.mention_value v on v.mention = r.${column.name}_m and v.part = 'document'`,
      ),
  );

/** An order names the representative by the number of his power of attorney; short numbers are numbers of many. */
const powersOfAttorney = [
  `select distinct representative_m, 'document', 'power of attorney ' || poa_no from rec.enrolment_order
   where representative_m is not null and length(poa_no) >= 5`,
  `select a.holder_m, 'document', 'power of attorney ' || a.number from rec.accreditation a
   join custody.mention m on m.mention_id = a.holder_m and m.kind = 'person'
   where a.kind = 'power_of_attorney' and length(a.number) >= 5`,
];

/** A payroll number names one person within one employer, a student number within one university. */
const numbersWithinOrganisation = (tables: readonly Table[]): string[] =>
  tables.flatMap(({ table, columns }) =>
    [
      ['employer', 'staff_no'],
      ['university', 'student_no'],
    ]
      .filter(([keeper]) => has(columns, 'person') && has(columns, keeper ?? ''))
      .map(
        ([keeper, part]) => `select r.person_m, 'register_id', '${part} ' || t.entity || ' ' || v.value
         from (select distinct person_m, ${keeper}_m from ${table}) r join custody.thing t on t.mention = r.${keeper}_m
         join protected.mention_value v on v.mention = r.person_m and v.part = '${part}'`,
      ),
  );

/** A badge number names one badge within one site. */
const badgesOfSites = (tables: readonly Table[]): string[] =>
  tables
    .filter(({ columns }) => has(columns, 'badge') && has(columns, 'site'))
    .flatMap(({ table, columns }) =>
      ['badge', 'escort']
        .filter((name) => has(columns, name))
        .map(
          (name) => `select r.${name}_m, 'register_id', 'badge ' || t.entity || ' ' || v.value
         from (select distinct ${name}_m, site_m from ${table}) r join custody.thing t on t.mention = r.site_m
         join protected.mention_value v on v.mention = r.${name}_m and v.part = 'badge'`,
        ),
    );

/** People by the badge they are written with, as `(mention, scope, name)`: passes change hands, so the name has to agree as well. */
export function namesOnBadges(types: readonly RecordType[]): string {
  const holders = tablesOf(types)
    .filter(
      ({ columns }) => has(columns, 'badge') && columns.some((column) => column.name === 'person' && isPerson(column)),
    )
    .map(
      ({ table }) =>
        `select distinct r.person_m as mention, t.entity as scope from ${table} r join custody.thing t on t.mention = r.badge_m`,
    );
  return `select h.mention, h.scope, v.value as name from (${anyOf(holders, ['mention', 'scope'], 'union')}) h
    join protected.mention_value v on v.mention = h.mention and v.part in ('full', 'latin') order by scope, name, h.mention`;
}

/** An account that more names than these are written with takes the wages of many: it is nobody's own. */
const namesOfOneHolder = 4;

/** People by the account they are written with, as `(mention, scope, name)`: wages of others may end there, so the name has to agree as well. */
export function namesOnAccounts(types: readonly RecordType[]): string {
  const holders = tablesOf(types).flatMap(({ table, columns }) =>
    columns
      .filter(isPerson)
      .flatMap(({ name }) =>
        columns
          .filter(
            (column) =>
              column.kinds.includes('account') &&
              (column.name === `${name}_account` || (column.name === 'account' && name !== 'counterparty')),
          )
          .map(
            (account) =>
              `select distinct r.${name}_m as mention, t.entity as scope from ${table} r join custody.thing t on t.mention = r.${account.name}_m`,
          ),
      ),
  );
  const named = `select h.mention, h.scope, v.value as name from (${anyOf(holders, ['mention', 'scope'], 'union')}) h
    join custody.mention m on m.mention_id = h.mention and m.kind = 'person'
    join protected.mention_value v on v.mention = h.mention and v.part in ('full', 'latin')`;
  return `select mention, scope, name from (${named})
    where scope in (select scope from (${named}) group by scope having count(distinct name) <= ${namesOfOneHolder})
    order by scope, name, mention`;
}

/** People with a full name and a full date of birth, as `(mention, scope, name)`: within one birthday one name is one person. */
export const namesOnBirthdays = `
  select v.mention, b.value as scope, v.value as name
  from protected.mention_value v join custody.mention m on m.mention_id = v.mention
  join protected.trait b on b.mention = v.mention and b.kind = 'birth' and length(b.value) = 10
  where m.kind = 'person' and v.part in ('full', 'latin') order by scope, name, v.mention`;

/** The people of one organisation or site, as `(mention, scope, name)`: one name there is likely one person, never certainly. */
export function namesWithinOrganisations(types: readonly RecordType[]): string {
  const contexts = tablesOf(types).flatMap(({ table, columns }) =>
    columns
      .filter(isPerson)
      .flatMap((person) =>
        columns
          .filter((column) => isPlace(column) && !isPerson(column))
          .map(
            ({ name }) =>
              `select distinct r.${person.name}_m as mention, t.entity as scope from ${table} r join custody.thing t on t.mention = r.${name}_m`,
          ),
      ),
  );
  return `select c.mention, c.scope, v.value as name from (${anyOf(contexts, ['mention', 'scope'], 'union')}) c
    join protected.mention_value v on v.mention = c.mention and v.part in ('full', 'latin') order by scope, name, c.mention`;
}

const isPerson = ({ kinds }: Column): boolean => kinds.includes('person');
const isPlace = ({ kinds }: Column): boolean => kinds.includes('org') || kinds.includes('site');

const has = (columns: readonly Column[], name: string) => columns.some((column) => column.name === name);

interface Table {
  readonly table: string;
  readonly columns: readonly Column[];
}

/** What two mentions of one thing cannot differ in, as `(mention, kind, value)`. */
export const facts = `
  select v.mention, v.part as kind, v.value from protected.mention_value v join custody.mention m on m.mention_id = v.mention
  where v.part in ('inn', 'ogrn', 'snils') and m.kind in ('org', 'person')
  union all
  select b.mention, 'birth', b.value from protected.trait b where b.kind = 'birth' and length(b.value) = 10`;

/** Tables of records with the mentions they have. */
const tablesOf = (types: readonly RecordType[]): Table[] =>
  types.map(({ id, columns }) => ({ table: `rec.${id}`, columns: columns.filter(({ type }) => type === 'mention') }));
