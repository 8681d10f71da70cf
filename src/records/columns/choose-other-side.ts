import type { Field } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { isReceipt } from '../values/receipt.ts';
import { lookupOf } from '../words/dictionary.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { type Choosing, hasAny } from './chosen.ts';
import { looksLikeOrganisation, looksLikePerson } from './column-profile.ts';
import { namingParts } from './mention-parts.ts';

const sides = ['payer', 'payee'] as const;
const surely = 0.9;
const mostly = 0.5;

/**
 * Money has two sides: where a column names the one, and one other column is left that names organisations, whatever a clerk heads it by
 * («Организация», «Профильная организация»), it names the other.
 */
export function chooseOtherSide(choosing: Choosing): void {
  const { type, clues, chosen, used, listed } = choosing;
  if (listed !== null || !sides.every((side) => type.oneOf.includes(side))) return;
  if (!sides.some((side) => hasAny(side, chosen))) chooseCounterparty(choosing);
  const [side, ...more] = sides.filter((one) => !hasAny(one, chosen));
  if (side === undefined || more.length > 0) return;
  const left = clues.headings.flatMap((heading, index) =>
    heading !== '' && !used.has(index) && namesOrganisations({ clues }, index) ? [{ heading, index }] : [],
  );
  const [only] = left;
  if (only === undefined || left.length > 1) return;
  const field: Field = { column: side, part: 'org_name', source: { kind: 'column', ...only }, cut: null };
  const because = `"${only.heading}" is ${side}.org_name: of the two sides of a payment the other is named, and no other column names organisations: doubtful`;
  chosen.set(`${side}.org_name`, { field, score: 0.6, because });
  used.add(only.index);
}

const counterparty = /^(?:контрагент|корреспондент|counterparty|거래처|상대방)$/iu;

/** «Организация | Корреспондент»: whoever keeps the list pays, where no column says in which direction. */
function chooseCounterparty({ clues, chosen, used }: Choosing): void {
  const at = clues.headings.findIndex((heading, index) => counterparty.test(heading.trim()) && !used.has(index));
  const owners = clues.headings.filter(
    (heading, index) => heading !== '' && index !== at && !used.has(index) && namesOrganisations({ clues }, index),
  );
  if (at < 0 || owners.length !== 1) return;
  const heading = clues.headings[at] ?? '';
  const field: Field = { column: 'payee', part: 'org_name', source: { kind: 'column', heading, index: at }, cut: null };
  const because = `"${heading}" is payee.org_name: no column says in which direction, and "${owners[0]}" is whose payments they are: doubtful`;
  chosen.set('payee.org_name', { field, score: 0.6, because });
  used.add(at);
}

const namesOrganisations = ({ clues }: Pick<Choosing, 'clues'>, index: number): boolean =>
  (clues.columns[index]?.share(looksLikeOrganisation) ?? 0) >= mostly ||
  (headsOrganisations(clues.headings[index] ?? '') && !isOfStudents(clues.headings[index] ?? ''));

/** «Студент»: whose studies are paid for, and no side of the payment. */
const isOfStudents = (heading: string): boolean =>
  headingLexicon()
    .candidates(recordTypes().of('tuition_charge'), heading)
    .some(({ likeness, slot }) => likeness >= surely && slot.column.name === 'person' && slot.part === 'full');

const headsOrganisations = (heading: string): boolean =>
  recordTypes().all.some((type) =>
    headingLexicon()
      .candidates(type, heading)
      .some(({ likeness, slot }) => likeness >= surely && slot.part === 'org_name'),
  );

/** «Примечание: получил за бригаду Ким С.», "paid to Kim Song": a remark that says, of several rows, who took the wages. */
export function chooseReceiver({ type, clues, chosen, used, listed }: Choosing): void {
  if (listed !== null || namesProxy(chosen) || !type.columns.some(({ name }) => name === 'proxy')) return;
  const found = clues.headings.flatMap((heading, index) => {
    const texts = clues.columns[index]?.cells ?? [];
    return heading !== '' &&
      (!used.has(index) || isOfPayment(chosen, index)) &&
      texts.filter((text) => text !== null && isReceipt(text)).length >= fewest
      ? [{ heading, index }]
      : [];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return;
  const field: Field = { column: 'proxy', part: 'full', source: { kind: 'column', ...only }, cut: 'receiver' };
  const because = `"${only.heading}" says in some rows who received the money: proxy.full is the name behind that word`;
  for (const [name, one] of chosen)
    if (one.field.column === 'proxy' && one.field.source.kind === 'column' && one.field.source.index === only.index)
      chosen.delete(name);
  chosen.set('proxy.full', { field, score: 0.5, because });
  used.add(only.index);
}

/** «Организация | ФИО получателя | Счёт | Сумма»: who receives wages earned them, where the list names nobody else. */
export function chooseEarner({ type, clues, chosen, used, listed }: Choosing): void {
  const receiver = chosen.get('proxy.full');
  if (listed !== null || receiver?.field.source.kind !== 'column' || receiver.field.cut !== null) return;
  if (hasAny('person', chosen) || !type.columns.some(({ name, required }) => name === 'person' && required)) return;
  const others = clues.columns.some(
    (column, index) => !used.has(index) && (column.share(looksLikePerson) ?? 0) >= mostly,
  );
  if (others) return;
  const because = `"${receiver.field.source.heading}" is person.full: the list names nobody else, and who receives the money is whose it is`;
  chosen.delete('proxy.full');
  chosen.set('person.full', { field: { ...receiver.field, column: 'person' }, score: surely, because });
}

const namesProxy = (chosen: Choosing['chosen']): boolean =>
  [...chosen.values()].some(
    ({ field: { column, part } }) => column === 'proxy' && part !== 'document' && namingParts.has(part ?? ''),
  );

/** «Куда», «Получатель» over accounts, and in some rows over whoever took the money: how it was paid may be read of it beside. */
const isOfPayment = (chosen: Choosing['chosen'], index: number): boolean =>
  [...chosen.values()].every(
    ({ field: { column, source } }) =>
      source.kind !== 'column' || source.index !== index || ['method', 'proxy', 'account'].includes(column),
  );

const fewest = 2;

/**
 * Of a wage sheet that says how each was paid, one column of people is left, whatever it is headed by, and it names somebody else in the rows
 * that were paid by proxy: that is who took the money.
 */
export function chooseTaker({ type, clues, chosen, used, listed }: Choosing): void {
  const [person, method] = ['person.full', 'method'].map((name) => chosen.get(name)?.field.source);
  const how = type.columns.find(({ name }) => name === 'method');
  if (listed !== null || namesProxy(chosen) || !type.columns.some(({ name }) => name === 'proxy')) return;
  if (how === undefined || person?.kind !== 'column' || method?.kind !== 'column') return;
  const cellsOf = (index: number) => clues.columns[index]?.cells ?? [];
  const isProxy = lookupOf(how);
  const byProxy = [...cellsOf(method.index).keys()].filter((row) =>
    byAnother.has(isProxy(cellsOf(method.index)[row] ?? '') ?? ''),
  );
  const found = clues.headings.flatMap((heading, index) => {
    const names = byProxy.map((row) => cellsOf(index)[row] ?? '');
    const others = names.filter((name, i) => looksLikePerson(name) && name !== cellsOf(person.index)[byProxy[i] ?? 0]);
    return heading !== '' && !used.has(index) && others.length >= fewest && others.length >= 0.9 * names.length
      ? [{ heading, index }]
      : [];
  });
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return;
  const because = `"${only.heading}" is proxy.full: in the rows that were paid by proxy it names somebody else: doubtful`;
  const field: Field = { column: 'proxy', part: 'full', source: { kind: 'column', ...only }, cut: null };
  chosen.set('proxy.full', { field, score: 0.5, because });
  used.add(only.index);
}

const byAnother: ReadonlySet<string> = new Set(['proxy', 'third_party']);
