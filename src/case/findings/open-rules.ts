import type { OpenRule } from '../../dossier/index.ts';
import type { Indicator, Strength } from '../../findings/index.ts';
import { recordTypes } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import { catalogue } from '../opening/catalogue.ts';
import { typologiesInUse } from '../opening/typologies-in-use.ts';

/** The record types that the derived tables stand on: a rule that reads stays waits for the gate log. */
const behind: Readonly<Record<string, readonly string[]>> = {
  ...{ site_stay: ['site_access'], person_site: ['site_access'], person_site_day: ['site_access'] },
  ...{ headcount_day: ['site_access'], class_slot: ['timetable_slot'], practice_day: ['practice_order'] },
  ...{ study_status: ['enrolment_line'], pay_month: ['payroll_line'] },
  ...{ cohort: ['enrolment_order'], cohort_member: ['enrolment_line'], role_edge: ['enrolment_order'] },
};

/** The rules of the typologies in use that read a kind of record which the case does not hold, and which kinds those are. */
export async function openRules(store: Database, typologies: readonly string[]): Promise<readonly OpenRule[]> {
  const families = new Set(typologiesInUse(typologies).flatMap((one) => one.families.map(({ id }) => id)));
  const held = await heldTypes(store);
  return catalogue()
    .filter(({ family }) => families.has(family))
    .map((rule) => ({
      ...{ indicator: rule.code, family: rule.family, strength: strengthOf(rule), wouldSettle: rule.wouldSettle },
      lacks: [...new Set(rule.reads.flatMap((table) => behind[table] ?? [table]))].filter(
        (type) => held.get(type) === false,
      ),
    }))
    .filter(({ lacks }) => lacks.length > 0);
}

/** Other stories that could leave the same records, from the typologies in use. */
export const rivalStories = (typologies: readonly string[]): readonly { title: string; why: string }[] =>
  typologiesInUse(typologies).flatMap(({ rivals }) => rivals.map(({ title, why }) => ({ title, why })));

async function heldTypes(store: Database): Promise<ReadonlyMap<string, boolean>> {
  const held = new Map<string, boolean>();
  for (const { id, schema } of recordTypes().all.filter((type) => type.schema === 'rec')) {
    const [row] = await store.rows<{ some: boolean }>(`select count(*) > 0 as some from ${schema}.${id}`);
    held.set(id, row?.some ?? false);
  }
  return held;
}

/** The band of the strongest outcome that fires. */
function strengthOf({ outcomes }: Indicator): Strength {
  const low = Math.max(...outcomes.filter(({ effect }) => effect === 'fires').map(({ ratio }) => ratio.low));
  if (low >= 10) return 'S';
  return low >= 3 ? 'M' : 'W';
}
