import type { Paper } from './paper.ts';
import { addressed, officesAbove } from './paper-head.ts';
import { type Places, unworded } from './placed.ts';

/** Everybody whom a contact names and says no more of: who sent it, whom it is addressed to, and the others in one role. */
export function placeRest({ lines, title, things }: Paper, places: Places, role: string): void {
  const named = new Set(
    [...places].filter(([name]) => name.startsWith('party.')).flatMap(([, { text }]) => text.split('; ')),
  );
  const add = (part: string, text: string) => {
    if (named.has(text)) return;
    named.add(text);
    const known = places.get(`party.${part}`);
    places.set(
      `party.${part}`,
      known === undefined ? unworded('party', part, text, 0.5) : { ...known, text: `${known.text}; ${text}` },
    );
  };
  const to = lines
    .slice(0, 15)
    .filter(({ text }) => addressed.test(text))
    .map(({ text }) => text);
  const sender = officesAbove(lines, title)[0];
  if (role === 'for' && sender !== undefined) add('sender', sender);
  for (const line of to) {
    const office = line
      .replace(addressed, '')
      .replace(/^\s*:\s*/u, '')
      .trim();
    if (!things.some(({ text }) => line.includes(text)) && /^\p{Lu}/u.test(office)) add('receiver', office);
  }
  for (const { kind, text } of things) {
    if (kind !== 'org' && kind !== 'person') continue;
    add(to.some((line) => line.includes(text)) ? 'receiver' : role, text);
  }
}
