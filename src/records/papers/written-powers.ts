import { numberAndDay } from './written-head.ts';
import { paperOf, titledText, type WrittenLine, type WrittenTable } from './written-line.ts';
import { anyPersonText, dayIn, dayText, organisationsIn, peopleIn, personIn, saidBy } from './written-parts.ts';

const title =
  /^\s*(?:доверенност[ьи]|power\s+of\s+attorney|letter\s+of\s+authori[sz]ation|위임장|위임\s*증서)(?![\p{Ll}가-힣])/iu;
const empowers = new RegExp(
  String.raw`(?<!\p{L})(?:уполномочива\p{L}+|доверя\p{L}+|hereby\s+(?:authori[sz]es?|appoints?|empowers?)|authori[sz]es?|appoints?|수임자|수임인|위임받는\s*사람|대리인)\s*[:：]?\s*(?:\p{Ll}[\p{L}-]*\s+|Mr\.?\s+|Ms\.?\s+|Mrs\.?\s+){0,6}?(${anyPersonText}|[가-힣]{2,4}(?=\s|$|\())`,
  'u',
);
const koreanGrantor = /(?:위임자|위임인)\s*[:：]?\s*([^\n(]{2,40})/u;
const until = new RegExp(
  String.raw`(?:срок\p{L}*|действ\p{L}+|valid|in\s+force)[^.\n]{0,60}?(?:до|по|until|till|through|to)\s+(${dayText})|(?:부터|~)\s*(${dayText})`,
  'iu',
);
const represents = /(?:представлять|represent)\s+(?:интересы\s+|the\s+interests\s+of\s+)?/iu;

/** «… настоящей доверенностью уполномочивает … представлять интересы … сроком до …»: a power of attorney, as a register of them would hold it. */
export function powersIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const titled = titledText(lines, title, 12);
  const found = titled === null ? null : empowers.exec(titled.text);
  if (titled === null || found === null) return null;
  const { first, text } = titled;
  const [head, behind] = [text.slice(0, found.index), text.slice(found.index)];
  const { number, day } = numberAndDay(lines, first);
  const grantor =
    saidBy(koreanGrantor.exec(head)) ?? organisationsIn(head)[0] ?? /(?:^|[\s,])(?:Я|I),?\s/u.exec(head)?.index;
  const whoGrants =
    typeof grantor === 'number' ? personIn(head.slice(grantor + 2)) : (grantor ?? peopleIn(head).at(-1) ?? null);
  const purpose = behind.slice(represents.exec(behind)?.index ?? behind.length);
  return paperOf(lines, first, [
    ['Вид документа', 'доверенность'],
    ['№ доверенности', number ?? saidBy(/реестре\s+(?:за\s+)?№\s*(\S+?)[.,;]?(?:\s|$)/iu.exec(behind))],
    ['Поверенный', personIn(found[1] ?? '') ?? found[1] ?? null],
    ['Кем выдана', whoGrants],
    ['Представляет', represents.test(behind) ? (organisationsIn(purpose.slice(0, 80))[0] ?? whoGrants) : null],
    ['Действует с', day ?? dayIn(head)],
    ['Действует по', saidBy(until.exec(behind))],
  ]);
}
