import type { Thing } from './thing.ts';

/** A person whom a sentence names among others, and how far what it says of him alone goes. */
export interface InTurn {
  readonly at: number;
  readonly to: number;
}

type Named = Pick<Thing, 'at' | 'end'>;

const longestGap = 200;
const fewest = 2;
/** Of two names or more nothing but a word for several people, a colon or a number tells that they are a list. */
const several =
  /(?<!\p{L})(?:следующ\p{L}{2,3}|граждан(?:е|ам|ами)?|студент(?:ы|ов|ам|ами|ок|ки|кам)|обучающ(?:иеся|ихся|имся)|слушател(?:и|ей|ям)|работник(?:и|ов|ам)|рабоч(?:ие|их|им)|сотрудник(?:и|ов|ам)|абитуриент(?:ы|ов|ам)|(?:договор|контракт)(?:ы|ов)|пропуск(?:а|ов)|виз(?:ы)?(?!\p{L})|приглашени(?:я|й)|справки|contracts|passes|visas|иностранц(?:ы|ев|ам)|лиц(?:а|ам)?|citizens|students|workers|employees|applicants|persons|people|nationals|trainees)(?!\p{L})[^.!?:\n]{0,120}$/iu;
const announced = /[:：]\s*$/u;
const numbered = /(?:^|[\s(])1\s*[.)]\s*$/u;
/** Who guides, who watches, who is present: they are named beside those whom the paper is of. */
export const namedBeside =
  /(?:руководител|преподават|экзаменат|инструкт|сопровожд|старш|бригадир|учредит|контрол|ответственн|основани|подпис|согласован|комисси|присутств|участник|участвовал|председател|копи[яию]|в\s+лице|между|superv|present|attend|particip|between|basis|copy|copies|signed)\p{L}*[^.!?\n]{0,80}$/iu;
/** What ends before the next name: a mark or a small word, and perhaps its number. */
const separator = /(?:[;,]\s*(?:и\s+|and\s+)?|\s(?:и|and|а\s+также)\s+|\n\s*)(?:\d{1,3}\s*[.)]\s*)?$/iu;
/** «г.р.», «гр.», «руб.»: stops that end no sentence. */
const shortened = /(?<!\p{L})\p{Ll}{1,4}\.(?:\s?\p{Ll}{1,2}\.)?/gu;

/** «студентам Тестову И. И., Пробному П. П. и Образцову О. О.», «1) …, паспорт …; 2) …»: people named one after the other in a sentence, each with what stands behind him up to the next. */
export function peopleInTurn(text: string, people: readonly Named[]): InTurn[] {
  return chainsOf(text, people).flatMap((chain) => {
    const [first] = chain;
    if (first === undefined || chain.length < fewest) return [];
    const before = text.slice(Math.max(0, first.at - 220), first.at);
    if (namedBeside.test(before) || !(announced.test(before) || numbered.test(before) || several.test(before)))
      return [];
    const gaps = chain.slice(1).map(({ at }, i) => text.slice(chain[i]?.end ?? 0, at));
    const saysMore = gaps.some((gap) => /[\p{L}\d]{3}/u.test(gap.replace(/\([^()]*\)/g, '').replace(separator, '')));
    return chain.map(({ at, end }, i) => ({
      at,
      to: chain[i + 1]?.at ?? end + behindLast(text.slice(end), saysMore),
    }));
  });
}

/** Names with nothing but what is said of each between them. */
export function chainsOf<One extends Named>(text: string, people: readonly One[]): One[][] {
  const chains: One[][] = [];
  for (const one of people) {
    const before = chains.at(-1)?.at(-1);
    if (before !== undefined && goesOn(text.slice(before.end, one.at))) chains.at(-1)?.push(one);
    else chains.push([one]);
  }
  return chains;
}

function goesOn(gap: string): boolean {
  if (gap.length > longestGap || !separator.test(gap) || /\n\s*\n/u.test(gap)) return false;
  const said = gap.replace(separator, '').replace(shortened, ' ');
  return !/[.!?](?:\s|$)/u.test(said) && !/\p{Lu}\p{Ll}+[^:：,;]{0,30}[:：]/u.test(said);
}

/** To the end of the sentence where each has more said of him; else what stands in brackets behind the name. */
function behindLast(rest: string, saysMore: boolean): number {
  if (!saysMore) return /^\s*\([^()]*\)/u.exec(rest)?.[0].length ?? 0;
  const kept = rest.replace(shortened, (one) => 'x'.repeat(one.length));
  return /\.(?:\s|$)|\n/u.exec(kept)?.index ?? rest.length;
}
