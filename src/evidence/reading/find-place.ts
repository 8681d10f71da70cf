import { placeOnPage } from './page-places.ts';
import { readRows } from './read-rows.ts';
import type { Unit } from './reading.ts';

/** The unit and the place that a locator names; null where the file holds no such place. */
export async function findPlace(
  units: readonly Unit[],
  locator: string,
): Promise<{ unit: Unit; place: number } | null> {
  const [first = 0, last = first] = (locator.match(/\d+/g) ?? []).map(Number);
  const candidates = [last, placeOnPage(first, last)];
  for (const unit of units)
    for (const place of candidates) {
      if (unit.locator(place) !== locator) continue;
      if ((await readRows(unit, place, place)).rows.length > 0) return { unit, place };
    }
  return null;
}
