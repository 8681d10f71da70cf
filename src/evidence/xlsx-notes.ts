import type { CellObject, DenseWorkSheet, Range } from '@e965/xlsx';
import type { Note } from './reading.ts';
import type { Sheet } from './xlsx-workbook.ts';

const listed = 10;

type Say = (severity: Note['severity'], because: string, at?: Place) => void;

/** What a person should know about a sheet before trusting its cells. */
export function sheetNotes({ name, hidden, content }: Sheet): Note[] {
  const notes: Note[] = [];
  const say: Say = (severity, because, at) => void notes.push({ unit: name, severity, because, ...at });
  if (hidden === 'yes') say('doubt', 'the sheet is hidden; it was read like the others');
  if (hidden === 'deeply')
    say(
      'doubt',
      'the sheet is hidden so that the program itself does not offer to show it; it was read like the others',
    );
  if (content === undefined)
    say('error', 'the workbook names this sheet, but it is missing or damaged; ask for the file again');
  else if (content['!type'] === 'chart') say('note', 'the sheet is a chart and has no rows');
  else sayContent(say, content);
  return notes;
}

function sayContent(say: Say, content: DenseWorkSheet): void {
  const merged = content['!merges'] ?? [];
  const areas = `${count(merged.length, 'merged area')} (${some(merged.map(rangeName))})`;
  if (merged.length > 0)
    say('doubt', `${areas}: the value stands in the first cell, the others are empty`, placeOf(merged[0]));
  for (const [because, severity, places] of cellFindings(content))
    if (places.length > 0)
      say(
        severity,
        `${count(places.length, 'cell')} (${some(places.map((place) => place.cell))}) ${because}`,
        places[0],
      );
}

interface Place {
  readonly row: number;
  readonly cell: string;
}
type Finding = readonly [because: string, severity: Note['severity'], places: Place[]];

function cellFindings(sheet: DenseWorkSheet): Finding[] {
  const formulas: Finding = ['with a formula; the value it had when the file was saved was read', 'note', []];
  const unsolved: Finding = ['with a formula that was saved without its value; read as empty', 'doubt', []];
  const errors: Finding = ['with an error value such as #N/A; read as written', 'doubt', []];
  const tooLong: Finding = [
    'with a number of more than 15 digits stored as a number; its last digits are lost',
    'doubt',
    [],
  ];
  for (const [row, cells] of Object.entries(sheet['!data'] ?? []))
    for (const [column, cell] of Object.entries(cells ?? []) as [string, CellObject | null][]) {
      if (!cell) continue;
      const place = { row: Number(row) + 1, cell: `${columnName(Number(column))}${Number(row) + 1}` };
      if (cell.f !== undefined) (cell.v === undefined ? unsolved : formulas)[2].push(place);
      if (cell.t === 'e') errors[2].push(place);
      if (typeof cell.v === 'number' && Math.abs(cell.v) > 1e15) tooLong[2].push(place);
    }
  return [formulas, unsolved, errors, tooLong];
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const some = (names: string[]): string => names.slice(0, listed).join(', ') + (names.length > listed ? ', …' : '');
const rangeName = ({ s, e }: Range): string => `${columnName(s.c)}${s.r + 1}:${columnName(e.c)}${e.r + 1}`;

function placeOf(range: Range | undefined): Place | undefined {
  return range && { row: range.s.r + 1, cell: `${columnName(range.s.c)}${range.s.r + 1}` };
}

/** 0 → A, 26 → AA; `?` for a place that damage has put outside the sheet. */
export function columnName(index: number): string {
  if (!(index >= 0)) return '?';
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
