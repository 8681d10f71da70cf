/** What a record says that law may ask about. Days are inclusive; a null bound is open. */
export interface Fact {
  readonly kind:
    | 'citizenship'
    | 'income'
    | 'presence'
    | 'authorisation'
    | 'exemption'
    | 'contract'
    | 'register'
    | 'post'
    | 'told_income';
  /** The person it is about, as an entity id; null where it is about a party. */
  readonly person: string | null;
  /** For citizenship an ISO 3166 code or `?`; else the kind of document. */
  readonly value: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly record: string;
}

/** Where a fact lies to a day: wholly on or after it, wholly before, or across it (or undated): then nothing is known. */
export function side(fact: Fact, day: string): 'since' | 'before' | 'unknown' {
  if (fact.from !== null && fact.from >= day) return 'since';
  if (fact.to !== null && fact.to < day) return 'before';
  return 'unknown';
}

/** The first day after `day`: what lies "after" the 22nd lies on the 23rd or later. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
