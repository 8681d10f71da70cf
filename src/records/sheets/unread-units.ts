import type { Reading, Unit } from '../../evidence/index.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { isOf } from './bind-mapping.ts';
import { severalTables } from './several-tables.ts';

/** What of a file no mapping reads: its sheets and lists, and of a sheet that holds several tables each by itself. */
export async function unreadUnits(reading: Reading, mapping: Mapping): Promise<Unit[]> {
  const { units } = await severalTables(reading);
  return units.filter((unit) => !mapping.units.some((one) => isOf(one, unit)));
}
