import type { Batch, Reading, Unit } from '../../evidence/index.ts';
import { cardsIn } from './written-cards.ts';
import { certificatesIn } from './written-certificates.ts';
import { contractsIn } from './written-contracts.ts';
import { invitationsIn } from './written-invitations.ts';
import { lettersIn } from './written-letters.ts';
import type { SaidRecord, WrittenLine, WrittenTable } from './written-line.ts';
import { messagesIn } from './written-messages.ts';
import { ordersIn } from './written-orders.ts';
import { paymentsIn } from './written-payments.ts';
import { powersIn } from './written-powers.ts';
import { receiptsIn } from './written-receipts.ts';
import { recordsIn } from './written-records.ts';

/** More than this is a book and no paper. */
const longest = 20_000;

/**
 * Certificates, contracts, orders, powers of attorney, receipts, payment orders, invitations, letters and filled-in cards of running text as the table that a register of them would be. Each row keeps the place of the passage that says it; what
 * stands between them stays a line without cells.
 */
export async function writtenPapers(reading: Reading): Promise<Reading> {
  if (reading.reader === 'interview' || !reading.units.some(isProse)) return reading;
  const units: Unit[] = [];
  for (const unit of reading.units) units.push(isProse(unit) ? await tableOf(unit) : unit);
  return { ...reading, units };
}

/** Text alone, with at most the line where each passage begins. */
const isProse = ({ kind, columns }: Unit): boolean =>
  kind === 'passages' && columns !== null && columns.every((column) => column === 'line' || column === 'text');

/** A unit whose paper says which record it is. */
export type PaperUnit = Unit & { readonly paper?: SaidRecord };

async function tableOf(unit: Unit): Promise<PaperUnit> {
  const lines = await linesOf(unit);
  const table = lines.length > longest ? null : paperIn(lines);
  if (table === null) return unit;
  const places = table.rows.map((_, i) => i + 1);
  const batch: Batch = { places, rows: table.rows.map(({ cells }) => cells) };
  const of = table.rows.map(({ line }) => lines[line]?.place ?? 1);
  return {
    ...{ index: unit.index, name: unit.name, hidden: unit.hidden, kind: 'table', columns: table.columns },
    ...(table.around && { around: table.around }),
    ...(table.said && { paper: table.said }),
    locator: (place) => unit.locator(of[place - 1] ?? 1),
    batches: async function* () {
      yield batch;
    },
  };
}

/** Papers whose wording is an office's: the first that a text turns out to be. */
// biome-ignore format: one list, in the order in which they are tried
const papers = [messagesIn, certificatesIn, contractsIn, ordersIn, powersIn, receiptsIn, paymentsIn, invitationsIn, recordsIn, lettersIn, cardsIn];

const paperIn = (lines: readonly WrittenLine[]): WrittenTable | null => {
  for (const read of papers) {
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
      for (const text of (row[at] ?? '').split('\n')) lines.push({ place: places[i] ?? 0, text: text.trim() });
    if (lines.length > longest) break;
  }
  return lines;
}
