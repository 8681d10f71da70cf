import type { RowTest, Where } from '../mapping/mapping.ts';
import { columnCell, type RowCells } from '../values/cell.ts';
import { isAccrual } from '../words/accrual.ts';
import { isMarked } from '../words/mark.ts';
import { cardOperation } from '../words/text-classes.ts';

/** Whether a row is of the kind that a record of the mapping is made of: an operation with cash, money that came in or went out. */
export function rowsWhere(where: readonly Where[] | undefined): (row: RowCells) => boolean {
  if (where === undefined) return () => true;
  const tests = where.map(({ index, is }) => ({ read: columnCell(index), holds: holding[is] }));
  return (row) => tests.every(({ read, holds }) => holds(read(row)));
}

const isSigned = (text: string | null): boolean => text !== null && /^\s*[-−–(]/u.test(text);

const holding: Readonly<Record<RowTest, (text: string | null) => boolean>> = {
  cash: (text) => text !== null && cardOperation(text) === 'cash',
  not_cash: (text) => text === null || cardOperation(text) !== 'cash',
  incoming: (text) => text !== null && cardOperation(text) === 'incoming',
  outgoing: (text) => text !== null && cardOperation(text) === 'outgoing',
  plus: (text) => text !== null && !isSigned(text),
  minus: isSigned,
  earned: (text) => text !== null && isAccrual(text),
  withheld: (text) => text === null || !isAccrual(text),
  marked: (text) => text !== null && isMarked(text),
  filled: (text) => text !== null && text.trim() !== '',
  empty: (text) => text === null || text.trim() === '',
};
