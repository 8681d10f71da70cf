import type { Batch, Reading, Unit } from '../../evidence/index.ts';
import { payslipsIn } from './payslips.ts';
import { isSeveral, severalPapers } from './several-papers.ts';
import { blocksIn } from './written-blocks.ts';
import { cardsIn } from './written-cards.ts';
import { certificatesIn } from './written-certificates.ts';
import { contractsIn } from './written-contracts.ts';
import { lettersIn, mailsIn } from './written-letters.ts';
import { type SaidRecord, type WrittenLine, type WrittenTable, writtenLine } from './written-line.ts';
import { mandatesIn } from './written-mandates.ts';
import { messagesIn } from './written-messages.ts';
import { noticesIn } from './written-notices.ts';
import { ordersIn } from './written-orders.ts';
import { paymentsIn } from './written-payments.ts';
import { permitsIn } from './written-permits.ts';
import { receiptsIn } from './written-receipts.ts';
import { recordsIn } from './written-records.ts';
import { tiesIn } from './written-ties.ts';

/** More than this is a book and no paper. */
const longest = 20_000;

/**
 * Certificates, contracts, orders, notices, powers of attorney, receipts, payment orders, invitations, letters and filled-in cards of running text as the table that a register of them would be. Each row keeps the place of the passage that says it; what
 * stands between them stays a line without cells.
 */
export async function writtenPapers(reading: Reading): Promise<Reading> {
  if (reading.reader === 'interview' || !reading.units.some((unit) => isProse(unit) || isDrawn(unit) || isListed(unit)))
    return reading;
  const lists = new Map<Unit, Unit>();
  for (const unit of reading.units) {
    const list = isListed(unit) ? await paperOf.listed(unit) : null;
    if (list !== null) lists.set(unit, list);
  }
  const units: Unit[] = [];
  let last = Math.max(...reading.units.map(({ index }) => index));
  for (const unit of reading.units) {
    const paper =
      lists.get(unit) ?? (await (isProse(unit) && lists.size === 0 ? paperOf.prose(unit) : paperOf.form(unit)));
    units.push(paper);
    const beside = besideOf.get(paper);
    if (beside !== undefined) units.push({ ...beside, index: ++last });
  }
  return { ...reading, units };
}

/** Each unit is read once, however often it is guessed and loaded. */
function once<T>(work: (unit: Unit) => Promise<T>): (unit: Unit) => Promise<T> {
  const known = new WeakMap<Unit, Promise<T>>();
  return (unit) => {
    const made = known.get(unit) ?? work(unit);
    known.set(unit, made);
    return made;
  };
}

/** What a unit was read as besides: its lines say records of two kinds. */
const besideOf = new WeakMap<Unit, Unit>();

const paperOf = { listed: once(listOf), prose: once(tableOf), form: once(formOf) };

/** A list of people that stood in running text, with the lines of its paper around it. */
const isList = ({ kind, columns, around }: Unit): boolean =>
  kind === 'objects' && around !== undefined && columns?.[0] === '№ п/п';

const isListed = ({ kind, around }: Unit): boolean => kind === 'objects' && around !== undefined;

async function listOf(unit: Unit): Promise<Unit | null> {
  return (isList(unit) ? await listedPaper(unit) : null) ?? (await listedTies(unit));
}

/** «Седов П. П. — брат Иного А. Б.» on each line of a list: who is whose kin; null where not every line says so. */
async function listedTies(unit: Unit): Promise<Unit | null> {
  if ((unit.columns?.length ?? 0) > 3) return null;
  const lines: WrittenLine[] = [];
  for await (const { rows, places } of unit.batches()) {
    for (const [i, row] of rows.entries()) {
      const [who, ...said] = row.flatMap((cell) => cell ?? []);
      lines.push(writtenLine(places[i] ?? 0, `${who} — ${said.join(' ')}`));
    }
    if (lines.length > longestForm) return null;
  }
  const table = tiesIn(lines);
  return table === null || table.rows.some(({ cells }) => cells[0] === null) ? null : asUnit(unit, table, lines);
}

/** «Принять на работу: 1. …; 2. …»: each line of the list with what its paper says of all; null where the paper does nothing of the kind. */
async function listedPaper(unit: Unit): Promise<Unit | null> {
  const around = (lines: readonly (readonly (string | null)[])[]) =>
    lines.map((cells) => writtenLine(0, cells.join(' ')));
  const entries: WrittenLine[] = [];
  for await (const { rows, places } of unit.batches()) {
    for (const [i, row] of rows.entries()) entries.push(writtenLine(places[i] ?? 0, entryOf(row, unit.columns ?? [])));
    if (entries.length > longest) return null;
  }
  const { above, below } = unit.around ?? { above: [], below: [] };
  const lines = [...around(above), ...entries, ...around(below)];
  const table = mandatesIn(lines) ?? recordsIn(lines, ({ lists }) => lists);
  return table === null ? withContract(unit, around(above)) : asUnit(unit, table, lines);
}

/** What the contract says that a list hangs on, as a form would: «Профильная организация: …». */
function withContract(unit: Unit, above: readonly WrittenLine[]): Unit | null {
  const said = contractsIn(above);
  const [cells] = said?.rows.filter((row) => row.cells.some((cell) => cell !== null)) ?? [];
  if (said === null || cells === undefined) return null;
  const lines = said.columns.flatMap((column, i) => (cells.cells[i] ? [[`${column}: ${cells.cells[i]}`]] : []));
  return { ...unit, around: { above: [...(unit.around?.above ?? []), ...lines], below: unit.around?.below ?? [] } };
}

const entryOf = ([number, ...cells]: readonly (string | null)[], [, ...columns]: readonly string[]): string =>
  `${number ?? '-'}. ${cells.flatMap((cell, i) => (cell === null ? [] : [/^(?:ФИО|Прочее)/u.test(columns[i] ?? '') ? cell : `${columns[i]} ${cell}`])).join(', ')}`;

/** Text alone, with at most the line where each passage begins. */
const isProse = ({ kind, columns }: Unit): boolean =>
  kind === 'passages' && columns !== null && columns.every((column) => column === 'line' || column === 'text');

/** A unit whose paper says which record it is. */
export type PaperUnit = Unit & { readonly paper?: SaidRecord };

/** A form that was read as a table, since its words stand in columns: a payment order, a cash order. */
const isDrawn = ({ kind, columns }: Unit): boolean => kind === 'table' && columns === null;

/** More lines than this are a list. */
const longestForm = 40;

async function formOf(unit: Unit): Promise<Unit> {
  if (!isDrawn(unit)) return unit;
  const lines: WrittenLine[] = [];
  for await (const { rows, places } of unit.batches()) {
    for (const [i, row] of rows.entries())
      for (const text of row
        .flatMap((cell) => cell ?? [])
        .join('   ')
        .split('\n'))
        lines.push(writtenLine(places[i] ?? 0, text));
    if (lines.length > longest || (lines.length > longestForm && !isSeveral(lines, (some) => paperIn(some, forms))))
      return unit;
  }
  const table = paperIn(lines, forms);
  return table === null ? unit : asUnit(unit, table, lines);
}

async function tableOf(unit: Unit): Promise<PaperUnit> {
  const lines = await linesOf(unit);
  const table = lines.length > longest ? null : paperIn(lines, papers);
  return table === null ? unit : asUnit(unit, table, lines);
}

function asUnit(unit: Unit, table: WrittenTable, lines: readonly WrittenLine[]): PaperUnit {
  const places = table.rows.map((_, i) => i + 1);
  const batch: Batch = { places, rows: table.rows.map(({ cells }) => cells) };
  const of = table.rows.map(({ line }) => lines[line]?.place ?? 1);
  const paper: PaperUnit = {
    ...{ index: unit.index, name: unit.name, hidden: unit.hidden, kind: 'table', columns: table.columns },
    ...(table.around && { around: table.around }),
    ...(table.said && { paper: table.said }),
    locator: (place) => unit.locator(of[place - 1] ?? 1),
    batches: async function* () {
      yield batch;
    },
  };
  if (table.beside !== undefined) besideOf.set(paper, asUnit(unit, table.beside, lines));
  return paper;
}

type PaperReader = (lines: readonly WrittenLine[]) => WrittenTable | null;

/** Papers whose wording is an office's: the first that a text turns out to be. */
// biome-ignore format: one list, in the order in which they are tried
const papers = [messagesIn, mailsIn, mandatesIn, permitsIn, noticesIn, certificatesIn, contractsIn, ordersIn, payslipsIn, severalIn, receiptsIn, paymentsIn, blocksIn, recordsIn, lettersIn, tiesIn, cardsIn];

const forms = [payslipsIn, severalIn, receiptsIn, paymentsIn];

/** Orders and receipts that were printed one below the other. */
function severalIn(lines: readonly WrittenLine[]): WrittenTable | null {
  return severalPapers(lines, (some) => paperIn(some, [receiptsIn, paymentsIn, recordsIn]));
}

const paperIn = (lines: readonly WrittenLine[], kinds: readonly PaperReader[]): WrittenTable | null => {
  for (const read of kinds) {
    const table = read(lines);
    if (table !== null) return table;
  }
  return null;
};

async function linesOf(unit: Unit): Promise<WrittenLine[]> {
  const at = unit.columns?.indexOf('text') ?? -1;
  const lines: WrittenLine[] = [];
  for await (const { rows, places } of unit.batches()) {
    for (const [i, row] of rows.entries())
      for (const text of (row[at] ?? '').split('\n')) lines.push(writtenLine(places[i] ?? 0, text));
    if (lines.length > longest) break;
  }
  return lines;
}
