import { paperOf, type WrittenLine, type WrittenTable } from './written-line.ts';
import { dayText, organisationsIn, personIn, personText, saidBy } from './written-parts.ts';

const title = /^\s*(?:доверенност[ьи]|power\s+of\s+attorney|letter\s+of\s+authori[sz]ation|위임장)(?![\p{Ll}가-힣])/iu;
const empowers = new RegExp(
  String.raw`(?:уполномочива\p{L}+|доверя\p{L}+|hereby\s+(?:authori[sz]es?|appoints?|empowers?)|authori[sz]es?|appoints?)\s+(?:\p{Ll}[\p{L}-]*\s+|Mr\.?\s+|Ms\.?\s+){0,6}?(${personText})`,
  'u',
);
const number = /(?:№|No\.?|N)\s*([\p{L}\d][^\s,;]*(?:\s\d[^\s,;]*)?)/iu;
const until = new RegExp(
  String.raw`(?:срок\p{L}*|действ\p{L}+|valid)[^.\n]{0,40}?(?:до|по|until|till|through|to)\s+(${dayText})`,
  'iu',
);
const represents = /(?:представлять|represent)\s+(?:интересы\s+|the\s+interests\s+of\s+)?/iu;

/** «… настоящей доверенностью уполномочивает … представлять интересы … сроком до …»: a power of attorney, as a register of them would hold it. */
export function powersIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const first = lines.findIndex(({ text }) => title.test(text));
  if (first < 0 || first > 12) return null;
  const text = lines
    .slice(first)
    .map((line) => line.text)
    .join('\n');
  const found = empowers.exec(text);
  if (found === null) return null;
  const [head, behind] = [text.slice(0, found.index), text.slice(found.index)];
  const grantor = organisationsIn(head)[0] ?? personIn(head);
  const purpose = behind.slice(represents.exec(behind)?.index ?? behind.length);
  return paperOf(lines, first, [
    ['Вид документа', 'доверенность'],
    ['№ доверенности', saidBy(number.exec(lines[first]?.text ?? '')) ?? saidBy(number.exec(head))],
    ['Поверенный', personIn(found[0])],
    ['Кем выдана', grantor],
    ['Представляет', represents.test(behind) ? (organisationsIn(purpose.slice(0, 80))[0] ?? grantor) : null],
    ['Действует с', saidBy(new RegExp(`(${dayText})`, 'iu').exec(head))],
    ['Действует по', saidBy(until.exec(behind))],
  ]);
}
