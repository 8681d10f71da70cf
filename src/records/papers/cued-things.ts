import type { Thing, ThingKind } from './thing.ts';

/** Something that a text names, before the words that stand before it are read. */
export interface Found {
  readonly kind: ThingKind;
  readonly text: string;
  readonly more: string | null;
  readonly at: number;
  readonly end: number;
}

/** What a text names, in its order: two days with a word between them are one stretch, and each has the words before it. */
export function cuedThings(found: readonly Found[], text: string): Thing[] {
  const inOrder = joined(found, text);
  return inOrder.map((one, i) => withCue(one, inOrder[i - 1], text));
}

const between = /^\s*(?:г\.?|года?\.?)?,?\s*(?:по|до|to|until|till|through|부터|~|–|—|-)\s*$/iu;
const yearless = /(?<!\p{L})(?:с|from)\s+([«"]?\d{1,2}[»"]?\s+\p{L}{3,9})\s+(?:по|до|to|until|till)\s+$/iu;

/** Two days with a word between them are a stretch; its first may leave the year to the second. */
function joined(found: readonly Found[], text: string): Found[] {
  const made: Found[] = [];
  for (const one of found) {
    const before = made.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, one.at);
    const half = one.kind === 'day' ? yearless.exec(text.slice(Math.max(0, one.at - 40), one.at)) : null;
    const year = /\d{4}/.exec(one.text)?.[0] ?? '';
    if (before?.kind === 'day' && one.kind === 'day' && between.test(gap))
      made[made.length - 1] = { kind: 'span', text: before.text, more: one.text, at: before.at, end: one.end };
    else if (half !== null)
      made.push({
        kind: 'span',
        text: `${half[1]} ${year}`,
        more: one.text,
        at: one.at - half[0].length,
        end: one.end,
      });
    else made.push(one);
  }
  return made;
}

/** «в лице директора Седова уполномочивает …»: behind the verb stands nobody who acts. */
const acting = /(?:в\s+лице|represented\s+by)\s*:?\s*(?:(?!\p{L}+[еиюя]т\s)[\p{L}.-]+\s+){0,8}$/iu;
const beginsWith = /(?:^|\s)(?:с|со|from|since|as\s+of)\s*$/iu;
const endsWith = /(?:^|\s)(?:по|до|to|until|till|through)\s*$/iu;
/** "Holder of passport No. …": whoever bears it is no holder of anything else. */
const ofBearer = /(?:holder|bearer)\s+of\s+(?:an?\s+)?(?=(?:\p{L}+\s+)?passport)/iu;
const goesOn = /^\s*(?:г\.?|года)?[,\s]*(?:№|No\.?|от|dated|of)\s*$/iu;
const connectors = /^[\s,;.()«»"–—-]*(?:и|а\s+также|and|및|와|과|г\.?|года?)?[\s,;.()«»"–—-]*$/iu;

/** How forms head the day of a birth. */
export const ofBirth = 'дата рождения';

/** «12.03.1990 г.р.»: of a birth the words stand behind the day. */
const isBirth = ({ kind, end }: Found, text: string): boolean =>
  kind === 'day' && /^\s*(?:г\.?\s?р(?!\p{L})|г(?:ода?)?\.?\s+рожд|년?생)/iu.test(text.slice(end, end + 20));

function withCue(one: Found, before: Found | undefined, text: string): Thing {
  const begin = text.lastIndexOf('\n', one.at - 1) + 1;
  const from = Math.max(begin, before === undefined || before.end < begin ? begin : before.end);
  const line = text.slice(begin, one.at);
  const gap = text.slice(from, one.at);
  // «приказом от 28.08.2023 № 611-с»: the number is of what the day is.
  const own =
    before !== undefined && from > begin && goesOn.test(gap)
      ? `${text.slice(Math.max(begin, before.at - 120), before.at)} ${gap}`
      : gap;
  const label = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*)?([^:：\n]{2,80})[:：]/u.exec(line)?.[1] ?? headOf(text, begin);
  return {
    ...one,
    cue: isBirth(one, text) ? 'дата рождения' : connectors.test(own) ? '' : own.slice(-120).replace(ofBearer, ''),
    label: label.trim(),
    side:
      beginsWith.test(own) || /^\s*부터/u.test(text.slice(one.end))
        ? 'from'
        : endsWith.test(own) || /^\s*까지/u.test(text.slice(one.end))
          ? 'to'
          : null,
    acts: acting.test(line.slice(-90)),
  };
}

/** The line above, where it ends in a colon: what stands below it is said under it. */
function headOf(text: string, begin: number): string {
  const above = text.slice(text.lastIndexOf('\n', begin - 2) + 1, Math.max(0, begin - 1)).trim();
  return /[:：]$/u.test(above) && above.length < 80 ? above.slice(0, -1) : '';
}
