import type { Finding, Gate } from '../findings/index.ts';
import type { Pen } from './page.ts';
import type { Phrase } from './phrases.ts';

/** The rows of the truth table in the reader's words, by the text that the table itself bears. */
const conditions: Readonly<Record<string, Phrase>> = {
  'any S, M or W': 'gate_any',
  'two S or M from two families': 'gate_two',
  'one of them is about work, money or control': 'gate_beyond_papers',
  'survives the loss of any one origin': 'gate_origin',
  'survives the loss of every doubtful link': 'gate_links',
  'one S, and another S or M from another family': 'gate_strong',
  'two independent origins': 'gate_origins',
  'two S from two families': 'gate_two_strong',
  'one S about the facilitator, dispatcher or payer': 'gate_movers',
  'every counter-check looked for': 'gate_counter',
};

export const condition = ({ say }: Pick<Pen, 'say'>, { gate }: Pick<Gate, 'gate'>): string => {
  const known = conditions[gate];
  return known ? say(known) : gate;
};

/** What a gate found: the words around its codes in the reader's language; codes stay, origins become their names. */
export function gateReason(
  { say }: Pick<Pen, 'say'>,
  { because }: Pick<Gate, 'because'>,
  originOf: (id: string) => string,
): string {
  for (const [pattern, key] of patterns) {
    const found = pattern.exec(because);
    if (found) return say(key, { x: bare(found[1] ?? '') });
  }
  const origin = /^falls without (\S+)$/.exec(because)?.[1];
  return origin ? say('because_falls', { x: originOf(origin) }) : bare(because);
}

const patterns: readonly (readonly [RegExp, Phrase])[] = [
  [/^nothing unexplained$/, 'because_nothing'],
  [/^(.+) unexplained$/, 'because_stand'],
  [/^nothing from \d+ families$/, 'because_nothing'],
  [/^.+ from (\d+) families$/, 'because_families'],
  [/^not papers alone$/, 'because_beyond'],
  [/^none of (.+): papers alone look like a sponsored group$/, 'because_papers'],
  [/^no single origin carries it$/, 'because_no_origin'],
  [/^(?:nothing) on sure links$/, 'because_nothing'],
  [/^(.+) on sure links$/, 'because_sure'],
  [/^(\d+) origins?$/, 'because_origins'],
  [/^(?:S|about them): nothing$/, 'because_nothing'],
  [/^(?:S|about them): (.+)$/, 'because_stand'],
  [/^all looked for$/, 'because_all_looked'],
  [/^not looked for: (.+)$/, 'because_not_looked'],
];

/** `CERT-01 (S), WORK-01 (M)` → `CERT-01, WORK-01`: the strength stands with the reason itself. */
const bare = (text: string): string => text.replace(/ \([SMWCX]\)/g, '');

/** The first gates that hold a finding below the next level, in words; null where nothing is above it. */
export function whyNotHigher(
  pen: Pen,
  finding: Finding,
): { readonly level: Gate['level']; readonly because: string } | null {
  const originOf = (id: string) => pen.originOf(id);
  const failed = finding.gates.find(({ passed }) => !passed);
  if (!failed) return null;
  const same = finding.gates.filter(({ level, passed }) => level === failed.level && !passed);
  const because = same.map((gate) => `${condition(pen, gate)} (${named(pen, gateReason(pen, gate, originOf))})`);
  return { level: failed.level, because: because.join('; ') };
}

const named = ({ say, titleOf }: Pen, text: string): string =>
  text.replace(/\b(?:X\d|[A-Z]{3,5}-\d{2})\b/g, (code) =>
    titleOf(code) === code ? code : say('titledCode', { title: titleOf(code), code }),
  );
