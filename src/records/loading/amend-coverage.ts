import type { Database } from '../../store/index.ts';

/** A person's word on what the material could have shown, from the ledger. */
export interface CoverageAmendment {
  readonly id: string;
  readonly recordType: string;
  /** A mention id, a group's name, or "case". */
  readonly unit: string;
  readonly unitPart?: string | null;
  readonly unitKind: 'org' | 'site' | 'group' | 'account' | 'person' | 'region' | 'case';
  readonly from: string;
  readonly to: string;
  readonly originId: string;
  /** `partial` takes days away: nothing quiet may rest on them. */
  readonly completeness: 'full' | 'partial';
  readonly why: string;
  readonly by: string;
}

/** Puts the amendments of the ledger in place of those that stood before. */
export async function amendCoverage(store: Database, amendments: readonly CoverageAmendment[]): Promise<void> {
  await store.transaction(async () => {
    await store.run("delete from custody.coverage where basis = 'amended'");
    for (const one of amendments)
      await store.run(
        `insert into custody.coverage (coverage_id, record_type, unit, unit_part, unit_kind, period_from, period_to, origin_id, completeness, basis, why, "by")
         values ($1, $2, $3, $4, $5, cast($6 as date), cast($7 as date), $8, $9, 'amended', $10, $11)`,
        [
          one.id,
          one.recordType,
          one.unit,
          one.unitPart ?? null,
          one.unitKind,
          one.from,
          one.to,
          one.originId,
          one.completeness,
          one.why,
          one.by,
        ],
      );
  });
}
