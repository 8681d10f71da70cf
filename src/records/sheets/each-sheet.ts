import type { Reading, Unit } from '../../evidence/index.ts';

type Change = (unit: Unit) => Promise<Unit>;

/** Reads every sheet whose columns no reader knows as `change` makes it; each is changed once, however often it is guessed and loaded. */
export const eachSheet = (change: Change): ((reading: Reading) => Promise<Reading>) =>
  eachUnit(async (unit) => (unit.kind === 'table' && unit.columns === null ? change(unit) : unit));

/** The same of every unit of a reading. */
export function eachUnit(change: Change): (reading: Reading) => Promise<Reading> {
  const known = new WeakMap<Unit, Promise<Unit>>();
  const once = (unit: Unit): Promise<Unit> => {
    const made = known.get(unit) ?? change(unit);
    known.set(unit, made);
    return made;
  };
  return async (reading) => {
    const units: Unit[] = [];
    for (const unit of reading.units) units.push(await once(unit));
    return units.some((unit, i) => unit !== reading.units[i]) ? { ...reading, units } : reading;
  };
}
