import { barredFromPublic } from '../../dossier/index.ts';
import type { Finding } from '../../findings/index.ts';
import { surfaced } from '../findings/levels.ts';

/** A finding that does not go into a public edition: which, and why. */
export interface LeftOut {
  readonly finding: string;
  /** As people count them: `F-2`. */
  readonly nth: number;
  readonly because: 'few-people' | 'below-review';
}

const sentences: Readonly<Record<LeftOut['because'], string>> = {
  'few-people': 'counts fewer than ten people, who could be told by it',
  'below-review': 'does not reach review, and is no finding for anybody outside the case',
};

/**
 * Those that everybody may read. What a person chose and may not go out is refused; where nobody chose, it is left out and said. An
 * edition without any is refused: it would say that nothing was found.
 */
export function publishable(
  asked: readonly Finding[],
  standing: readonly Finding[],
  chosen: readonly string[] | undefined,
): { readonly told: readonly Finding[]; readonly leftOut: readonly LeftOut[] } {
  const barred = asked.flatMap((finding): LeftOut[] => {
    const because = surfaced(finding) ? barredFromPublic(finding) : 'below-review';
    return because === null ? [] : [{ finding: finding.id, nth: standing.indexOf(finding) + 1, because }];
  });
  const told = asked.filter(({ id }) => !barred.some(({ finding }) => finding === id));
  const said = barred.map(({ nth, because }) => `F-${nth} ${sentences[because]}`).join('; ');
  if (chosen !== undefined && barred.length > 0)
    throw new Error(`a public edition may not hold it: ${said}. Leave it out, or build the internal edition.`);
  if (told.length === 0)
    throw new Error(
      `there is nothing to say to the public: ${said || 'the case has no finding'}. Nothing was written.`,
    );
  return { told, leftOut: barred };
}
