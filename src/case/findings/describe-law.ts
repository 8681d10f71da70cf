import type { Assessment, JudgedElement } from '../../law/index.ts';

/** Element by element: met, not met, unknown, exempt. It orders documents, it is no judgment. */
export function describeLaw(assessments: readonly Assessment[]): string {
  if (assessments.length === 0) return 'The law is asked of findings at review or above only.';
  return assessments
    .map((one) =>
      [
        `${one.title.en} (as of ${one.on}${one.verified ? '' : '; wording not verified'})`,
        ...one.elements.map((element) => sayElement(element, '')),
        ...one.exemptions.map((element) => sayElement(element, 'exemption: ')),
      ].join('\n'),
    )
    .join('\n\n');
}

const sayElement = ({ state, question, because, missing }: JudgedElement, kind: string) =>
  `  ${state.replace('_', ' ').padEnd(8)} ${kind}${question} ${because}${missing ? `; would settle it: ${missing}` : ''}`;
