import type { Reading, Unit } from '../../evidence/index.ts';

/** The working text of an interview as its source agrees now: the kept file says what was agreed to when it was added. */
export const asAgreed = (reading: Reading, consent: string | null): Reading =>
  consent === null ? reading : { ...reading, units: reading.units.map((unit) => agreed(unit, consent)) };

function agreed(unit: Unit, consent: string): Unit {
  const at = unit.name === 'interview' ? (unit.columns?.indexOf('consent') ?? -1) : -1;
  if (at < 0) return unit;
  return {
    ...unit,
    async *batches() {
      for await (const batch of unit.batches())
        yield { ...batch, rows: batch.rows.map((row) => row.with(at, consent)) };
    },
  };
}
