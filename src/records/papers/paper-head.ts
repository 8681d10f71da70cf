import { looksLikeOrganisation, looksLikePerson } from '../columns/column-profile.ts';
import type { PaperTitle } from './paper-titles.ts';
import type { Thing } from './thing.ts';
import { numberAndDay } from './written-head.ts';
import { textOf, type WrittenLine } from './written-line.ts';
import { dayText } from './written-parts.ts';

const lone = new RegExp(
  `^(?:г\\.\\s?\\p{Lu}[\\p{L}-]+,?\\s*)?(?:(?:дата|от|date|dated|일자|작성일|발급일)\\s*:?\\s*)?(${dayText})(?:\\s*г\\.?(?:ода)?)?(?:,?\\s*\\d{1,2}:\\d\\d)?[.\\s]*$`,
  'iu',
);

/** The number and the day of the paper itself: on the lines of its title, then beside it, then alone on a line. */
export function headOf(
  lines: readonly WrittenLine[],
  { line, end }: PaperTitle,
): { number: string | null; day: string | null } {
  const titled = numberAndDay(lines.slice(line, end + 1), 0);
  const around = [end + 1, end + 2, end + 3, line - 1, line - 2, line - 3]
    .map((at) => lines[at]?.text ?? '')
    .filter(isOfHead);
  const near = numberAndDay([{ place: 0, text: '' }, ...around.map((text) => ({ place: 0, text }))], 0);
  const alone = lines.findLast(({ text }) => lone.test(text))?.text;
  return {
    number: titled.number ?? near.number,
    day: titled.day ?? near.day ?? (alone === undefined ? null : (lone.exec(alone)?.[1] ?? null)),
  };
}

/** A short line of the head: no label of something else, no sentence. */
const isOfHead = (text: string): boolean => {
  const label = /^([^:]{2,60}):/u.exec(text)?.[1] ?? '';
  return (
    text.length < 110 &&
    (label === '' || /дат|от|date|номер|№|no|исх|일자|번호|발급일|составлен/iu.test(label)) &&
    text.replace(new RegExp(dayText, 'giu'), '').replace(/[^\p{L}]/gu, '').length < 60
  );
};

/** A line that says to whom a paper goes. */
export const addressed =
  /^(?:кому\s*:|to\s*:|수신\s*:?)|^(?:\p{L}+ому\s+)?(?:ректору|проректору|директору|начальнику|декану|руководителю|председателю|министру|консулу|в\s+(?:управление|отдел|умвд|гу|увм))/iu;

/** The lines above the title that are the name of an office and nothing else. */
export const officesAbove = (lines: readonly WrittenLine[], { line, score }: PaperTitle): string[] =>
  lines
    .slice(0, score > 0 ? line : Math.max(line, lines.findIndex(isSentence)))
    .map(({ text }) => text)
    .filter(
      (text) =>
        text.length < 120 &&
        !addressed.test(text) &&
        !/^(?:министерство|ministry|утвержд|приложение|форма|унифицированная)/iu.test(text) &&
        !/[:№\d]/u.test(text) &&
        (isOffice.test(text) || (looksLikeOrganisation(text) && !looksLikePerson(text))),
    );
/** Where a letter has no title, its first sentence stands below the letterhead. */
const isSentence = ({ text }: WrittenLine): boolean => text.length > 100;
const isOffice =
  /инспекц|прокуратур|управлени|УМВД|МВД|служб|департамент|inspectorate|department|office|authority|청$|부$|국$|서$/iu;

/** «Директору …» and the name on that line or the next. */
export function isAddressee(lines: readonly WrittenLine[], { at }: Thing): boolean {
  const line = textOf(lines).slice(0, at).split('\n').length - 1;
  return [line, line - 1].some((one) => addressed.test(lines[one]?.text ?? ''));
}
