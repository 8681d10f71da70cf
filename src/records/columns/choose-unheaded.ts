import type { Field } from '../mapping/mapping.ts';
import { type Choosing, hasAny } from './chosen.ts';
import { type ColumnProfile, looksLikePerson } from './column-profile.ts';

/**
 * A list that nobody headed names a firm as those who keep it call it, without its form («Гранит Плюс»): the one party that the type needs and lacks is
 * the column whose names are not all people's.
 */
export function chooseUnheaded(choosing: Choosing): void {
  chooseFirm(choosing);
  chooseBadge(choosing);
}

/** Who passes a gate is said by a pass alone, where nobody is named: the one column of numbers that come again and again. */
function chooseBadge({ type, clues, chosen, used }: Choosing): void {
  const badge = type.columns.find(({ name, kinds }) => type.oneOf.includes(name) && kinds.includes('badge'));
  if (badge === undefined || type.oneOf.some((name) => hasAny(name, chosen))) return;
  const [only, ...more] = clues.headings.flatMap((heading, index) =>
    unheaded.test(heading) && !used.has(index) && numbersPasses(clues.columns[index]) ? [{ heading, index }] : [],
  );
  if (only === undefined || more.length > 0) return;
  const field: Field = { column: badge.name, part: 'badge', source: { kind: 'column', ...only }, cut: null };
  const because = `"${only.heading}" is ${badge.name}.badge: doubtful, nothing heads the list, and its cells are numbers that come again`;
  chosen.set(`${badge.name}.badge`, { field, score: 0.4, because });
  used.add(only.index);
}

const numbersPasses = (cells: ColumnProfile | undefined): boolean =>
  cells !== undefined &&
  cells.distinct >= fewest &&
  cells.distinct * 2 <= cells.cells.length &&
  cells.fits((text) => /^\p{Lu}{0,3}[-_]?(?=(?:[\dA-F]*\d){3})[\dA-F]{3,16}$/u.test(text.trim()), 0.9);

function chooseFirm({ type, clues, chosen, used }: Choosing): void {
  const open = type.columns.filter(
    ({ name, required, keeper, kinds }) => required && !keeper && kinds.includes('org') && !hasAny(name, chosen),
  );
  const [column] = open;
  if (column === undefined || open.length > 1) return;
  const found = clues.headings.flatMap((heading, index) =>
    unheaded.test(heading) && !used.has(index) && namesFirms(clues.columns[index]) ? [{ heading, index }] : [],
  );
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return;
  const field: Field = { column: column.name, part: 'org_name', source: { kind: 'column', ...only }, cut: null };
  const because = `"${only.heading}" is ${column.name}.org_name: doubtful, nothing heads the list, and no other of its columns holds names`;
  chosen.set(`${column.name}.org_name`, { field, score: 0.4, because });
  used.add(only.index);
}

/** What a column without a heading is called where its cells do not tell what it is of. */
const unheaded = /^Прочее(?: \d+)?$/u;
const fewest = 3;

const namesFirms = (cells: ColumnProfile | undefined): boolean =>
  cells !== undefined && cells.distinct >= fewest && cells.fits(isName, 0.9) && !cells.fits(looksLikePerson, 0.9);

const isName = (text: string): boolean => /^[\p{Lu}«"]/u.test(text) && /\p{L}{2}/u.test(text) && text.length <= 80;
