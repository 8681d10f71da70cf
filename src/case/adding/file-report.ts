import type { LoadReport } from '../../records/index.ts';
import type { Difference } from './compare-versions.ts';

/** What one file was taken for, and what came of it. */
export interface FileReport {
  readonly file: string;
  readonly exhibit: string | null;
  readonly already: boolean;
  readonly loaded: LoadReport | null;
  readonly mapping: string | null;
  /** Where in the case the mapping lies, for a person to correct. */
  readonly mappingFile?: string;
  /** Rows, objects and passages of the tables and texts in it that no record type reads; they stay in the exhibit. */
  readonly unread?: number;
  readonly because: readonly string[];
  readonly needsPerson: boolean;
  /** What a computer keeps for itself, and nobody has to look at: it is said, and not kept. */
  readonly leftOut?: true;
  /** What somebody should settle though every row was read, each with its place. */
  readonly questions?: readonly string[];
  /** How it differs from the version of the same name that it takes the place of, or would take. */
  readonly changed?: Changed;
}

export interface Changed extends Difference {
  /** The earlier exhibit. */
  readonly before: string;
  readonly superseded: boolean;
}

export interface AddReport {
  readonly files: readonly FileReport[];
  readonly passedOver: readonly string[];
  /** What is odd about the files together, where it could change what is found. */
  readonly doubts: readonly string[];
  readonly needsPerson: boolean;
}

/** A file that the case holds already, under the same or another name. */
export const alreadyIn = (file: string, exhibit: string, as: string): FileReport => ({
  ...{ file, exhibit, already: true, loaded: null, mapping: null, needsPerson: false },
  because: [`already in the case as ${as}: nothing was added`],
});
