import { nobodyElse } from '../words/text-classes.ts';

const spellings = new Set(
  nobodyElse.flatMap((word) => [word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`]),
);

/** True for «лично», "self-funded", 본인, «сайт». */
export const saysOneself = (text: string): boolean => text.length <= 29 && spellings.has(text);
