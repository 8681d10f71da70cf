/** A day as a person gives it. Refuses what no calendar has. */
export function givenDay(said: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(said) ? new Date(said) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(said))
    throw new Error(`"${said}" is no day: write it as 2024-03-15`);
  return said;
}
