import { readFileSync } from 'node:fs';
import type { Database, Row } from '../store/index.ts';
import { noCurrency } from './flow.ts';

/** A sum that one origin gives for one thing in one month. */
export interface Stated extends Row {
  origin_id: string;
  currency: string;
  amount: string;
  records: string[];
  rates: string[];
}
export interface PayrollRow extends Stated {
  person: string;
  employer: string;
  month: number;
  measure: 'gross' | 'withheld' | 'paid';
}
export interface DeductionRow extends Stated {
  person: string;
  employer: string;
  month: number;
  code: string;
  payee: string | null;
}
export interface TransferRow extends Stated {
  payer: string;
  payee: string;
  month: number | null;
  class: string;
}
export interface ClaimRow extends Row {
  record_id: string;
  topic: string;
  time_from: string | null;
  time_to: string | null;
  first_hand: boolean;
  per: string | null;
  amount: string;
  currency: string;
}

const sql = (name: string): string => readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');

export const payrollRows = (store: Database, workers: string[], currency: string) =>
  store.rows<PayrollRow>(sql('payroll'), [workers, currency, noCurrency]);
export const deductionRows = (store: Database, workers: string[], currency: string) =>
  store.rows<DeductionRow>(sql('deductions'), [workers, currency, noCurrency]);
export const transferRows = (store: Database, parties: string[], currency: string) =>
  store.rows<TransferRow>(sql('transfers'), [parties, currency, noCurrency]);
export const claimRows = (store: Database, cited: string[], entities: string[]) =>
  store.rows<ClaimRow>(sql('claims'), [cited, entities, noCurrency]);
export const officerRows = (store: Database, workers: string[]) =>
  store.rows<{ person: string }>(sql('officers'), [workers]);
