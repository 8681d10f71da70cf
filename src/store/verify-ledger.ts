import { readFile } from 'node:fs/promises';
import { linesOf } from './ledger.ts';
import { checkLine, firstPrev, lineMarks } from './ledger-line.ts';
import { splitTorn } from './torn-line.ts';

export interface LedgerProblem {
  /** 1-based. */
  readonly line: number;
  readonly because: string;
}

export interface LedgerCheck {
  readonly entries: number;
  readonly head: string;
  readonly problems: readonly LedgerProblem[];
  /** True where a whole line is not as it was written: nothing can be added any more. A torn last line breaks nothing. */
  readonly broken: boolean;
  /** What is odd and yet nobody's doing: the chain tells the order, whatever the clock said. */
  readonly notes: readonly LedgerProblem[];
}

/**
 * Reads a ledger without changing it and names every line that is not as it was written. After a bad line it goes on from what
 * that line claims to be, so that one change is one problem. Lines cut off the end show only against a head noted elsewhere.
 */
export async function verifyLedger(path: string): Promise<LedgerCheck> {
  const { whole, torn } = splitTorn(await readFile(path));
  const problems: LedgerProblem[] = [];
  const notes: LedgerProblem[] = [];
  let clock = '';
  let before = { seq: 0, head: firstPrev };
  let line = 0;
  for (const text of linesOf(whole)) {
    line++;
    const entry = checkLine(text, before);
    if (typeof entry === 'string') problems.push({ line, because: `this line ${entry}` });
    else {
      if (entry.at < clock)
        notes.push({
          line,
          because: `this line was written at ${entry.at} by a clock that had already said ${clock}: the clock went back; the order of the lines holds`,
        });
      clock = entry.at;
    }
    before = typeof entry === 'string' ? lineMarks(text, before) : { seq: entry.seq, head: entry.hash };
  }
  const broken = problems.length > 0;
  if (torn.length > 0)
    problems.push({
      line: line + 1,
      because: 'this line is torn: it was never acknowledged, and the next opening keeps it aside',
    });
  return { entries: line, head: before.head, problems, broken, notes };
}
