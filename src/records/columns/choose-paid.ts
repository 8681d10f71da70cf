import { headingLexicon } from '../words/heading-lexicon.ts';
import type { Choosing } from './chosen.ts';

const surely = 0.8;
const received =
  /зачислен|поступлен|(?<!к\s)оплат[аы]|оплачен|приход|квитанц|принято|received|receipts?|payments?|납부|수납|입금/iu;

/** «Плательщик | Сумма», «Поступления за обучение»: a bare sum of a fee is what was paid where somebody is said to have paid it, or the title says that it came in. */
export function choosePaid({ type, clues, chosen }: Choosing): void {
  const charged = chosen.get('charged');
  if (!type.oneOf.includes('charged') || charged?.field.source.kind !== 'column' || chosen.has('paid')) return;
  const { heading } = charged.field.source;
  const isHeadedSo = headingLexicon()
    .candidates(type, heading)
    .some(({ slot, likeness }) => slot.column.name === 'charged' && likeness >= surely);
  const isPaid = [...chosen.values()].some(({ field }) => field.column === 'payer' && field.source.kind === 'column');
  if (isHeadedSo || !(isPaid || received.test(clues.ownTitle))) return;
  chosen.delete('charged');
  chosen.set('paid', {
    ...charged,
    field: { ...charged.field, column: 'paid' },
    because: `"${heading}" is paid: the rows say who paid, or the title that it came in`,
  });
}
