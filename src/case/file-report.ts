import type { LoadReport } from '../records/index.ts';

/** What one file was taken for, and what came of it. */
export interface FileReport {
  readonly file: string;
  readonly exhibit: string | null;
  readonly already: boolean;
  readonly loaded: LoadReport | null;
  readonly mapping: string | null;
  readonly because: readonly string[];
  readonly needsPerson: boolean;
}

export interface AddReport {
  readonly files: readonly FileReport[];
  readonly passedOver: readonly string[];
  readonly needsPerson: boolean;
}
