/** One statement of an interview, quoted as said. `source` is the random id; nothing here says who it is. */
export interface Claim {
  readonly record: string;
  readonly interview: string;
  readonly source: string;
  readonly topic: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly firstHand: boolean;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly per: string | null;
  readonly quote: string | null;
  readonly grade: string;
}

export interface ExhibitFile {
  readonly exhibit: string;
  readonly sha256: string;
  readonly file: string;
  readonly origin: string;
  readonly grade: string;
  readonly translationOf: string | null;
}

export interface Origin {
  readonly origin: string;
  readonly kind: string | null;
  readonly why: string;
  readonly independent: boolean | null;
}

/** Something the records date: `what` is a record type, `records` those that say so. */
export interface Happening {
  readonly from: string;
  readonly to: string;
  readonly what: string;
  /** What kind of it: the topic of a statement, the class of a payment, the kind of a publication. */
  readonly detail: string | null;
  readonly standing: 'alleged' | 'documented' | 'adjudicated';
  readonly records: readonly string[];
  /** The least and the largest that one of them states, where each states an amount and all in one currency (empty where none says it): nothing is added up. */
  readonly amounts?: { readonly currency: string; readonly least: string; readonly largest: string } | null;
}

/** What a dossier shows besides the findings: files and their origins, statements, and what happened when. */
export interface Material {
  readonly exhibits: readonly ExhibitFile[];
  readonly origins: readonly Origin[];
  readonly claims: readonly Claim[];
  readonly chronology: readonly Happening[];
}

export const noMaterial: Material = { exhibits: [], origins: [], claims: [], chronology: [] };
