import { headingLexicon } from '../words/heading-lexicon.ts';
import { closedUp } from '../words/letter-spaced.ts';
import { closedLabel, labelsIn } from './line-labels.ts';
import type { Thing } from './thing.ts';

/** What a form says under its labels, whether they end in a colon, stand above or below the value, or are known words. */
export const labelledThings = (text: string): Thing[] => [...labelled(text), ...unmarked(text)];

const inBrackets = String.raw`\(((?:[^()\n]|\([^()\n]*\)){3,80})\)`;
const caption = new RegExp(`^\\s*(?:${inBrackets}\\s*)+$`, 'u');

/** «Поле: значение», several on a line, the value below its label, or a caption in brackets below the value. */
function labelled(text: string): Thing[] {
  const things: Thing[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (const [i, line] of lines.entries()) {
    for (const { label, value, at: behind } of labelsIn(line))
      if (!/^\/\//.test(value)) things.push(said(label, value, at + behind));
    const next = lines[i + 1] ?? '';
    if (/^[^:：]{2,60}[:：]\s*$/u.test(line) && next !== '' && !/[:：]/u.test(next))
      things.push(said(line.replace(/[:：]\s*$/u, ''), next, at + line.length + 1));
    if (caption.test(next)) things.push(...captioned(line, next, at));
    at += line.length + 1;
  }
  return things;
}

/** «Фамилия Хан», «Действителен до 01.03.2028»: a form whose labels end in no colon. */
function unmarked(text: string): Thing[] {
  let at = 0;
  const things = text.split('\n').flatMap((line) => {
    const begin = at;
    at += line.length + 1;
    const words = line.trim().split(/\s+/);
    if (words.length < 2 || words.length > 8 || /[:：.!?]$|[:：]\s/u.test(line)) return [];
    for (const count of [3, 2, 1]) {
      const label = words.slice(0, count).join(' ');
      const value = words.slice(count).join(' ');
      if (
        value !== '' &&
        /\p{L}/u.test(label) &&
        /^[\p{Lu}\d«"가-힣]/u.test(value) &&
        headingLexicon().known(label) >= 0.95
      )
        return [said(label, value, begin + line.lastIndexOf(words[count] ?? ''))];
    }
    return [];
  });
  return things.length < 2 ? [] : things;
}

/** «Ким Чер Су      бетонщик» above «(фамилия, имя)   (должность)». */
function captioned(line: string, below: string, at: number): Thing[] {
  const captions = [...below.matchAll(new RegExp(inBrackets, 'gu'))].map(([, one = '']) => one);
  const cells = line.split(/\s{2,}|\t|_{2,}|\s\|\s/u).filter((cell) => /[\p{L}\d]/u.test(cell));
  const values = captions.length === 1 ? [line.replace(/^.*?[:：]\s*/u, '')] : cells.slice(-captions.length);
  return values.length === captions.length
    ? values.map((value, i) => said(captions[i] ?? '', value, at + line.lastIndexOf(value)))
    : [];
}

const said = (label: string, value: string, at: number): Thing => ({
  ...{ kind: 'said', text: value.replace(/\*\*/g, '').trim(), more: null, at, end: at + value.length },
  ...{
    cue: closedLabel(closedUp(label.replace(/\*\*/g, ''))),
    label: '',
    side: null,
    acts: false,
  },
});
