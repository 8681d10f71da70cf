/** The reason of a decision. Refuses none: a decision nobody can follow later is none. */
export function givenReason(why: string): string {
  if (why.trim() === '') throw new Error('a decision needs its reason: give --why "…"');
  return why.trim();
}
