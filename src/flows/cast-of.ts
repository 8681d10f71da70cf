import { type Finding, roles } from '../findings/index.ts';
import type { Party } from './flow.ts';

/** Who plays what in one arrangement, by entity id. */
export interface Cast {
  readonly workers: readonly string[];
  readonly entities: readonly string[];
  partOf(entity: string | null): Party;
}

/** A role holder keeps the first of its roles in the order of `roles`; a worker is a worker whatever else a record says. */
export function castOf(finding: Finding, officers: readonly string[], employers: readonly string[]): Cast {
  const part = new Map<string, Party>();
  for (const employer of employers) part.set(employer, 'employer');
  for (const officer of officers) part.set(officer, 'officer');
  for (const role of roles.toReversed())
    for (const holder of finding.roles) if (holder.role === role) part.set(holder.entity, role);
  const workers = workersOf(finding);
  for (const worker of workers) part.set(worker, 'worker');
  return { workers, entities: [...part.keys()].sort(), partOf: (entity) => (entity && part.get(entity)) || 'other' };
}

export function workersOf(finding: Finding): readonly string[] {
  return [...new Set(finding.cohorts.flatMap((cohort) => cohort.members.map((member) => member.person)))].sort();
}
