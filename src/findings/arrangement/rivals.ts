import type { Bar, Rival } from '../finding.ts';
import { logit, type Score } from './score.ts';
import type { RivalStory, Typology } from './typology.ts';

/**
 * Every rival story with its share of belief beside the typology's own and "none of these". A rival takes credit, family by
 * family, for the hits it would explain, and pays for those that contradict it; hits it says nothing of leave it where it was.
 */
export function weighRivals(typology: Typology, bars: readonly Bar[], score: Score): Rival[] {
  const logs = typology.rivals.map((story) => logit(story.prior) + creditOf(typology, story, bars));
  const greatest = Math.max(score.value, 0, ...logs);
  const whole = [score.value, 0, ...logs].reduce((sum, log) => sum + Math.exp(log - greatest), 0);
  return typology.rivals
    .map((story, at) => ({
      id: story.id,
      title: story.title,
      score: Math.round((1e6 * Math.exp((logs[at] ?? 0) - greatest)) / whole) / 1e6,
      because: reasonOf(story, bars),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function creditOf(typology: Typology, story: RivalStory, bars: readonly Bar[]): number {
  const weights = new Map(typology.families.map(({ id, weight }) => [id, weight]));
  const families = Map.groupBy(speaking(bars), ({ family }) => family);
  return [...families].reduce((sum, [family, own]) => {
    const log = (codes: readonly string[]) =>
      Math.max(
        0,
        ...own.filter(({ indicator }) => codes.includes(indicator)).map(({ ratio }) => Math.log(ratio.value)),
      );
    return sum + (weights.get(family) ?? 0) * (log(story.explains) - log(story.contradictedBy));
  }, 0);
}

function reasonOf(story: RivalStory, bars: readonly Bar[]): string {
  const named = (codes: readonly string[]) =>
    speaking(bars)
      .filter(({ indicator }) => codes.includes(indicator))
      .map(({ indicator }) => indicator)
      .join(', ') || 'nothing';
  return `would explain ${named(story.explains)}; against it ${named(story.contradictedBy)}. ${story.why}`;
}

function speaking(bars: readonly Bar[]): Bar[] {
  return bars.filter(({ ratio }) => ratio.value > 1);
}
