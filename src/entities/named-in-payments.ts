import { MATCH, type Reading, readingInitialKeys, readingKeys, scoreReadings } from '@tributary/names';
import type { RecordType } from '../records/index.ts';
import type { Database, Row } from '../store/index.ts';
import { abbreviates } from './abbreviates.ts';
import { anyOf } from './types-in-use.ts';
import { uninflected } from './uninflected.ts';

/** Somebody whom a payment says it is for. */
interface Named extends Row {
  readonly mention: string;
  readonly record: string;
  readonly name: string;
  /** Who is paid: a school, or somebody on the way to it; null where the payment leaves it out. */
  readonly payee: string | null;
}

/** Somebody on a list of a school. */
interface Student extends Row {
  readonly mention: string;
  readonly person: string;
  readonly name: string;
  readonly school: string;
  /** The order of which the row is a line. */
  readonly paper: string | null;
}

const named = `
  select distinct p.mention, p.record_id as record, v.value as name, t.entity as payee
  from custody.party p join rec.bank_payment b on b.record_id = p.record_id
  join protected.mention_value v on v.mention = p.mention and v.part in ('full', 'latin')
  left join custody.thing t on t.mention = b.payee_m
  where p.role = 'for' order by all`;

/** Everybody on the lists of schools. */
function students(types: readonly RecordType[]): string {
  const has = ({ columns }: RecordType, name: string) => columns.some((column) => column.name === name);
  const lists = types
    .filter((type) => has(type, 'person') && has(type, 'university'))
    .map(
      (type) =>
        `select distinct person_m, university_m, ${has(type, 'order_id') ? 'order_id' : 'null'} as paper from rec.${type.id}`,
    );
  return `select distinct l.person_m as mention, p.entity as person, v.value as name, u.entity as school, l.paper
    from (${anyOf(lists, ['person_m', 'university_m', 'paper'])}) l
    join custody.thing p on p.mention = l.person_m join custody.thing u on u.mention = l.university_m
    join protected.mention_value v on v.mention = l.person_m and v.part in ('full', 'latin') order by all`;
}

/**
 * Those for whom payments are, with whom they are on the lists of the school that is paid, as groups of mentions: by the full name or by a surname with initials,
 * where it fits one person there, or where one order alone holds somebody for each name of the payment. Where the payee has no lists, everybody on those of any
 * school could be meant. What fits two tells of neither.
 */
export async function* namedInPayments(
  store: Database,
  types: readonly RecordType[],
  read: (name: string) => Reading,
): AsyncGenerator<string[]> {
  const told = await store.rows<Named>(named);
  if (told.length === 0) return;
  const all = await store.rows<Student>(students(types));
  const listsOf = new Map(
    [...Map.groupBy(all, ({ school }) => school)].map(([school, own]) => [school, listOf(own, read)]),
  );
  const anywhere = listOf(all, read);
  const found = new Map<string, Student[]>();
  for (const one of Map.groupBy(told, ({ record }) => record).values()) {
    const fits = one.map(({ name, payee }) => (listsOf.get(payee ?? '') ?? anywhere)(name));
    for (const [i, student] of meant(fits).entries())
      if (student !== null) found.set(one[i]!.mention, [...(found.get(one[i]!.mention) ?? []), student]);
  }
  for (const [mention, [first, ...rest]] of found)
    if (first !== undefined && rest.every(({ person }) => person === first.person)) yield [first.mention, mention];
}

/** Whom each name of one payment means, if that can be told; nobody is named twice. */
function meant(fits: readonly (readonly Student[])[]): (Student | null)[] {
  const papers = new Set(fits[0]?.flatMap(({ paper }) => paper ?? []));
  const whole = [...papers]
    .map((paper) => fits.map((all) => onlyOne(all.filter((one) => one.paper === paper))))
    .filter((all) => all.length > 1 && distinct(all) === all.length);
  const told = whole.length === 1 ? (whole[0] ?? []) : fits.map(onlyOne);
  return told.map((one, i) => (told.some((other, j) => i !== j && other?.person === one?.person) ? null : one));
}

const onlyOne = (fits: readonly Student[]): Student | null =>
  new Set(fits.map(({ person }) => person)).size === 1 ? (fits[0] ?? null) : null;

const distinct = (all: readonly (Student | null)[]): number => new Set(all.flatMap((one) => one?.person ?? [])).size;

/** Who on a list a name may be, as it stands or as a sentence bends it. */
function listOf(all: readonly Student[], read: (name: string) => Reading): (name: string) => Student[] {
  const byKey = new Map<string, Student[]>();
  for (const student of all)
    for (const key of keysOf(read(student.name))) {
      const same = byKey.get(key);
      if (same) same.push(student);
      else byKey.set(key, [student]);
    }
  const fitting = (name: string): Student[] => {
    const reading = read(name);
    const near = new Set(keysOf(reading).flatMap((key) => byKey.get(key) ?? []));
    return [...near].filter((one) => scoreReadings(reading, read(one.name)) >= MATCH || abbreviates(name, one.name));
  };
  const known = new Map<string, Student[]>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = [...new Set([name, ...uninflected(name)].flatMap(fitting))];
      known.set(name, found);
    }
    return found;
  };
}

const keysOf = (reading: Reading): string[] => [...new Set([...readingKeys(reading), ...readingInitialKeys(reading)])];
