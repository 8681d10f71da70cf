import type { Chance } from './chance.ts';
import { asText, type Sheet } from './sheet.ts';

const KEYERS = ['reader 1', 'reader 2'];
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const blurred = (text: string, chance: Chance): string => {
  const at = chance.below(Math.max(1, text.length));
  return text.slice(0, at) + text.slice(at + 1);
};

/** A photographed list as two people keyed it, cell by cell; now and then one of them misread a letter. */
export function printTranscript({ head, body }: Sheet, picture: string, chance: Chance): Uint8Array {
  const lines = body.flatMap((cells, r) =>
    cells.flatMap((cell, c) => {
      const text = asText(cell);
      if (text === '') return [];
      return KEYERS.map((who) => {
        const keyed = chance.happens(0.003) ? blurred(text, chance) : text;
        const region = `"${40 + c * 110},${120 + r * 22},108,20"`;
        return [picture, r + 1, quoted(head[c] ?? ''), quoted(keyed), region, who].join(',');
      });
    }),
  );
  return new TextEncoder().encode(`picture,row,field,value,region,keyed_by\n${lines.join('\n')}\n`);
}
