import { parseInterview } from './interview.ts';
import type { Identity } from './interview-front-matter.ts';
import { unsealedTraces } from './traces.ts';

const withheld = '[withheld]';

/**
 * A working text proposed from an original: without its `identity:` block, every trace of the identity replaced by `[withheld]`. A proposal only: a person reads
 * it and passes it, because a story can tell who somebody is without a name.
 */
export function proposeWorkingText(original: string, given?: Identity): { text: string; withheld: number } {
  const { identity, identityRange } = parseInterview(original, 'the interview');
  const cut = identityRange ? original.slice(0, identityRange.start) + original.slice(identityRange.end) : original;
  const whole = new Map([...(identity ?? []), ...(given ?? [])]);
  return replaceTraces(cut, whole);
}

function replaceTraces(text: string, identity: Identity): { text: string; withheld: number } {
  let replaced = '';
  let at = 0;
  let count = 0;
  for (const { start, end } of unsealedTraces(text, identity)) {
    if (end <= at) continue;
    if (start >= at) {
      replaced += text.slice(at, start) + withheld;
      count += 1;
    }
    at = end;
  }
  return { text: replaced + text.slice(at), withheld: count };
}
