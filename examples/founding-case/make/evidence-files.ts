import { accountHolders } from './account-holders.ts';
import { admissionPapers } from './admission-papers.ts';
import { bankPapers } from './bank.ts';
import { crossings } from './border.ts';
import { dispatchLists } from './dispatch.ts';
import { employmentPapers } from './employment-papers.ts';
import type { Form } from './form.ts';
import { gateLogs } from './gate-logs.ts';
import { orderBooks } from './order-books.ts';
import { payrolls } from './payroll.ts';
import { practiceContracts } from './practice-contracts.ts';
import { practicePapers } from './practice-papers.ts';
import { printForm } from './print-form.ts';
import { registers } from './registers.ts';
import { sitePapers } from './site-papers.ts';
import { teachingPapers } from './teaching.ts';

/** Every form of the case, in the order in which it reached the investigator. */
export const FORMS: readonly Form[] = [
  ...orderBooks(),
  ...admissionPapers(),
  ...practicePapers(),
  practiceContracts(),
  ...teachingPapers(),
  ...gateLogs(),
  ...sitePapers(),
  ...employmentPapers(),
  ...payrolls(),
  ...bankPapers(),
  accountHolders(),
  ...registers(),
  crossings(),
  ...dispatchLists(),
];

/** Path below `evidence/` → its bytes, the same on every machine. */
export const evidenceFiles = (): Map<string, Uint8Array> => new Map(FORMS.map((form) => [form.path, printForm(form)]));
