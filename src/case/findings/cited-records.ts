import type { Language } from '../../dossier/index.ts';
import type { Finding } from '../../findings/index.ts';
import type { Flow } from '../../flows/index.ts';
import type { Assessment } from '../../law/index.ts';

/** What an edition is made from. */
export interface Told {
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly flows: readonly Flow[];
  readonly law: readonly Assessment[];
  readonly out: string;
}

/** Every record that something in the dossier rests on. */
export function citedRecords(
  findings: readonly Finding[],
  flows: readonly Flow[],
  law: readonly Assessment[],
): string[] {
  const cited = [
    ...findings.flatMap(({ bars, roles }) => [
      ...bars.flatMap((bar) => bar.cited.map(({ recordId }) => recordId)),
      ...roles.flatMap(({ records }) => records),
    ]),
    ...flows.flatMap(({ records }) => records),
    ...law.flatMap(({ elements, exemptions }) => [...elements, ...exemptions].flatMap(({ records }) => records)),
  ];
  return [...new Set(cited)].sort();
}
