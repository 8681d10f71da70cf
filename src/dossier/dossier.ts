import type { Level } from '../findings/index.ts';
import type { Language } from './phrases.ts';

/** What stands behind a sentence: said by someone, shown by a record, in part the one and in part the other, or found by a court or authority. */
export type Standing = 'alleged' | 'partlyAlleged' | 'documented' | 'adjudicated';

/** A sentence with the numbers of its entries in the evidence list. A sentence about facts without any is a fault. */
export interface Sentence {
  readonly text: string;
  readonly cites: readonly number[];
  readonly standing: Standing | null;
  readonly head: Head | null;
}

/** What a sentence is about, set before it: a title, the code it goes by in the rules, and a word such as its strength. */
export interface Head {
  readonly title: string;
  readonly code: string | null;
  readonly mark: string | null;
}

export interface TreeNode {
  readonly text: string;
  readonly note: string | null;
  readonly children: readonly TreeNode[];
}

export type Block =
  | { readonly kind: 'prose'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Sentence[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly numeric: readonly number[];
      readonly rows: readonly TableRow[];
    }
  | { readonly kind: 'quote'; readonly text: string; readonly attribution: string; readonly cites: readonly number[] }
  | { readonly kind: 'tree'; readonly nodes: readonly TreeNode[] }
  | { readonly kind: 'note'; readonly title: string; readonly sentences: readonly Sentence[] };

export interface TableRow {
  readonly cells: readonly string[];
  readonly cites: readonly number[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** A word set beside the title, such as a level. */
  readonly mark: string | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** Where a record stands: the file, its sheet and row, the exhibit's hash, the origin and the grade. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: string | number | null;
  readonly exhibit: string;
  readonly origin: string;
  readonly grade: string;
}

export interface EvidenceEntry extends Place {
  readonly n: number;
  /** What was read from the row: one row of a payroll is a line of pay and its deductions. */
  readonly records: readonly string[];
}

/** A finding as it may stand in a dossier: level and reasons, no probability, no person. */
export interface PublishedFinding {
  readonly id: string;
  readonly level: Level;
  readonly typology: string;
  readonly people: number;
  readonly cohorts: number;
  readonly roles: readonly {
    readonly role: string;
    readonly who: string;
    readonly members: number;
    readonly of: number;
    readonly cites: readonly number[];
  }[];
  readonly reasons: readonly {
    readonly indicator: string;
    readonly title: string;
    readonly side: 'for' | 'against' | 'explained' | 'context';
    readonly because: string;
    readonly cites: readonly number[];
  }[];
}

/** What a page is drawn from, whichever edition it is. */
export interface ReadablePage {
  readonly marking: string;
  readonly title: string;
  readonly language: Language;
  readonly asOf: string;
  readonly contents: string;
  readonly evidenceTitle: string;
  /** Heads the lists of rows that are too long for a line. */
  readonly longCites: string;
  /** How many rows such a list has and which it is, with `{rows}` and `{list}` to fill in. */
  readonly longCite: string;
  readonly evidenceColumns: readonly [string, string, string, string, string, string];
  readonly standings: Readonly<Record<Standing, string>>;
  readonly sections: readonly Section[];
  readonly evidence: readonly EvidenceEntry[];
}

/** The internal selection: everything a page or a document of it shows, and nothing else. */
export interface Dossier extends ReadablePage {
  readonly ledgerHead: string;
  readonly program: string;
  readonly findings: readonly PublishedFinding[];
}
