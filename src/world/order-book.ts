import type { Cohort } from './cohort.ts';
import { firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';

/** What the university decided about one person, and on which order. */
export interface Decision {
  readonly kind: 'зачисление' | 'отчисление' | 'академический отпуск' | 'перевод';
  readonly orderNo: string;
  readonly day: string;
  readonly group?: string;
}

export const contractNo = (cohort: Cohort, person: Person): string =>
  `ДО-${person.account.slice(-6)}/${cohort.orderDay.slice(2, 4)}`;

/** One line of the book of orders: the n-th of a cohort is enrolled, moved, given leave or struck off. */
export function enrolmentLine({ write }: Story, cohort: Cohort, n: number, decision: Decision): void {
  const { university, programme } = cohort;
  const person = cohort.members[n];
  if (!university || !person) return;
  const first = decision.kind === 'зачисление';
  const by = first ? cohort.representativeOf(n) : null;
  const paid = cohort.funding === 'контракт';
  write({
    ...{ form: 'enrolment', keeper: keeperOf(university.org), day: decision.day, plant: cohort.plant },
    cells: {
      ...{ order_no: decision.orderNo, order_date: on(decision.day), kind: decision.kind, unit: cohort.unit },
      ...{ signer: who(cohort.signer), signer_post: cohort.signerPost },
      ...{ representative: who(by?.person), poa_no: by?.poa ?? null, agreement_id: first ? cohort.agreement : null },
      ...{ person: who(person), programme_code: programme.code, level: programme.level, form: 'очная' },
      ...{ accredited: programme.practice ? 'да' : 'нет', funding: cohort.funding },
      ...{ contract_no: paid ? contractNo(cohort, person) : null, payer: first ? firm(cohort.payerOf(n)) : null },
      ...{ group_code: decision.group ?? cohort.group },
      ...{ 'span.from': on(first ? cohort.starts : decision.day), 'span.to': on(cohort.ends) },
    },
  });
}
