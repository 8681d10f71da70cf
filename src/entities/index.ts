/**
 * Who is who: which mentions are one person, organisation, site, account or document.
 *
 * Works inside the protected database and hands over mention, entity, basis and probability, never a value. A shared document or
 * register number joins; a full name with a birth date joins only in the loose clustering; a person's name alone never joins. What a
 * person has judged stands above all of it. It screens nobody, and it does not say where a name comes from.
 */

export type { Conflict, Resolution } from './clustering.ts';
export { type GivenLink, useGivenLinks } from './given-links.ts';
export { inForce, judgementOf, judgements, verdicts } from './judgement.ts';
export { type Listed, type Overlap, overlap } from './overlap.ts';
export { resolve } from './resolve.ts';
export { type ResolvedTable, resolveTable, type TableReport } from './table/resolve-table.ts';
export { readTableSpec } from './table/table-spec.ts';
export { listed } from './write-members.ts';
