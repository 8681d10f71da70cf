import type { ArgumentInput, Language } from '../../dossier/index.ts';
import { type Context, withProtected } from '../opening/context.ts';
import { keptExhibits } from '../opening/kept-exhibits.ts';
import type { FindingHead } from './finding-head.ts';
import { labelsOf } from './labels.ts';
import { ruleSentences } from './rule-sentences.ts';
import { titles, unitOf } from './titles.ts';

/** What a finding is told with: organisations by name, people by pseudonym, rules by title, origins by what they were called. */
export type Words = Pick<ArgumentInput, 'language' | 'label' | 'titleOf' | 'unitOf' | 'inWords' | 'originOf'>;

export async function wordsFor(
  context: Context,
  findings: readonly Pick<FindingHead, 'roles' | 'cohorts'>[],
  language: Language,
): Promise<Words> {
  const entities = findings.flatMap(({ roles, cohorts }) => [
    ...roles.map(({ entity }) => entity),
    ...cohorts.map(({ university }) => university),
  ]);
  const label = await withProtected(context, (store) => labelsOf(store, language, [...new Set(entities)]));
  const origins = new Map(
    [...keptExhibits(context.ledger.entries).values()].map(({ originId, origin }) => [originId, origin]),
  );
  return {
    ...{ language, unitOf, titleOf: await titles(language), inWords: ruleSentences(language) },
    label: (entity) => {
      const { text, kind } = label(entity);
      return { text, kind: kind === 'person' ? 'person' : 'org' };
    },
    originOf: (origin) => origins.get(origin) ?? origin,
  };
}
