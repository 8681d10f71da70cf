import type { Reading, Unit } from '../../evidence/index.ts';

/** Reads every sheet whose columns no reader knows as `change` makes it; each is changed once, however often it is guessed and loaded. */
export function eachSheet(change: (unit: Unit) => Promise<Unit>): (reading: Reading) => Promise<Reading> {
  const known = new WeakMap<Unit, Promise<Unit>>();
  const once = (unit: Unit): Promise<Unit> => {
    const made = known.get(unit) ?? change(unit);
    known.set(unit, made);
    return made;
  };
  return async (reading) => {
    const units: Unit[] = [];
    for (const unit of reading.units)
      units.push(unit.kind === 'table' && unit.columns === null ? await once(unit) : unit);
    return units.some((unit, i) => unit !== reading.units[i]) ? { ...reading, units } : reading;
  };
}
