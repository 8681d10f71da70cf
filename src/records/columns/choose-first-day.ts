import { type Choosing, hasAny } from './chosen.ts';

/** A contract that says from when it holds and not when it was signed: its first day stands for the signing, and no other day is guessed. */
export function chooseFirstDay({ type, chosen }: Choosing): void {
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
