import type { Column, RecordType } from '../records/index.ts';
import { anyOf } from './types-in-use.ts';

/** Texts that the rows of one paper share; what else groups rows is a date, a reference to a header, an organisation or a site. */
const grouping = new Set(['order_no', 'group_code', 'group_id', 'programme_code', 'contract_no']);

/**
 * Every list of people in the material, as `(mention, form, list, name)`. A form is one column of one exhibit: its people as a whole are
 * a list, and so are those of its rows that share an order, a day, a group, an organisation or a site. Where the rows of a list are
 * lines of one paper, `list` begins with the paper: two lines of one paper are two people.
 */
export function personLists(types: readonly RecordType[]): string {
  const forms = types.flatMap((type) => type.columns.filter(isPerson).map((person) => ({ type, person })));
  const own = anyOf(forms.map(listsOf), ['mention', 'form', 'list']);
  const ofParties = anyOf(
    forms.flatMap((form) => partiesOf(form) ?? []),
    ['mention', 'form', 'kind', 'party'],
  );
  return `select distinct l.mention, l.form, l.list, v.value as name
    from (${own}
      union all select p.mention, p.form, p.kind || ' ' || t.entity from (${ofParties}) p join custody.thing t on t.mention = p.party) l
    join protected.mention_value v on v.mention = l.mention and v.part in ('full', 'latin')
    where l.mention is not null and l.list is not null order by all`;
}

const isPerson = ({ type, kinds }: Column): boolean => type === 'mention' && kinds.includes('person');

interface Form {
  readonly type: RecordType;
  readonly person: Column;
}

const onForm = ({ type, person }: Form): string =>
  `r.${person.name}_m as mention, '${type.id} ${person.name} ' || r.exhibit_id as form`;

/** One pass over a table for all lists that its rows stand in: to plan one for each would take longer than a small case takes to read. */
function listsOf(form: Form): string {
  const shared = form.type.columns.flatMap((column) => groupOf(column, form.type) ?? []);
  return `select distinct ${onForm(form)}, unnest([${["'whole'", ...shared].join(', ')}]) as list from rec.${form.type.id} r`;
}

/** The same for the organisations and sites of its rows; null where it has none. */
function partiesOf(form: Form): string | null {
  const names = form.type.columns
    .filter(({ kinds }) => kinds.includes('org') || kinds.includes('site'))
    .filter(({ name }) => name !== form.person.name)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  const [kinds, parties] = [names.map((name) => `'${name}'`), names.map((name) => `r.${name}_m`)];
  return `select distinct ${onForm(form)}, unnest([${kinds.join(', ')}]) as kind, unnest([${parties.join(', ')}]) as party from rec.${form.type.id} r`;
}

/** What the rows share, as a text; NULL where a row does not say. Days group papers, not the events of a stream. */
function groupOf({ name, type, protected: hidden }: Column, { stream }: RecordType): string | null {
  if (hidden) return null;
  if (type === 'reference') return `'paper ' || r.${name}`;
  if (type === 'date' && stream === null) return `'${name} ' || cast(r.${name} as varchar)`;
  return grouping.has(name) ? `'${name} ' || r.${name}` : null;
}

/** Numbers that tell two people of one name on one list apart, as `(mention, kind, value)`. */
export function tellingNumbers(types: readonly RecordType[]): string {
  const badges = types
    .filter(({ columns }) => columns.some(({ name }) => name === 'badge'))
    .filter(({ columns }) => columns.some((column) => column.name === 'person' && isPerson(column)))
    .map(
      ({ id }) =>
        `select distinct r.person_m, 'badge', r.badge_m from rec.${id} r where r.person_m is not null and r.badge_m is not null`,
    );
  return [
    `select v.mention, v.part, v.value from protected.mention_value v join custody.mention m on m.mention_id = v.mention
     where m.kind = 'person' and v.part in ('document', 'staff_no', 'student_no')`,
    ...badges,
  ].join('\n union all ');
}
