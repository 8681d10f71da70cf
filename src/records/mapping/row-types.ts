import type { UnitMapping } from './mapping.ts';

/** What the rows of a file are, apart from the papers that stand over them. */
export const rowTypes = (units: readonly Pick<UnitMapping, 'records'>[]): string[] => [
  ...new Set(units.flatMap(({ records }) => (records.find(({ once }) => !once) ?? records[0])?.type ?? [])),
];
