import { titleBonus, wholeTitle } from './choose-titled.ts';
import { type Choosing, hasAny } from './chosen.ts';

/** A contract that says from when it holds and not when it was signed: its first day stands for the signing, and no other day is guessed. */
export function chooseFirstDay({ type, clues, chosen }: Choosing): void {
  // A list of a staff or of trainees says from when too: the title or a number must tell that it is of contracts.
  const isOfContracts = titleBonus(type, clues.title, clues.ownTitle) >= wholeTitle || hasAny('contract_no', chosen);
  if (!isOfContracts) return;
  const from = chosen.get('span.from');
  for (const column of type.columns) {
    if (!column.begins || from === undefined || hasAny(column.name, chosen)) continue;
    chosen.set(column.name, {
      field: { ...from.field, column: column.name, part: null },
      score: 0.3,
      because: `doubtful: the form does not say ${column.name}: the first day of its period stands for it`,
    });
  }
}
