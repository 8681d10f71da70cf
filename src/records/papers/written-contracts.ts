import { looksLikeOrganisation, looksLikePerson, looksLikeUniversity } from '../columns/column-profile.ts';
import { contractSayings } from './contract-sayings.ts';
import { numberAndDay } from './written-head.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';
import {
  anyPersonText,
  dayIn,
  dayText,
  innOf,
  organisationsIn,
  peopleIn,
  saidBy,
  withoutOffice,
} from './written-parts.ts';

/** «ТРУДОВОЙ ДОГОВОР № 38/23», «EMPLOYMENT CONTRACT No. 5», «실습 협약서»: the line that a contract begins with. */
const title =
  /^\s*(?:(?:\p{L}+\s+){0,4}(?:договор|контракт|соглашение|т\s?р\s?у\s?д\s?о\s?в\s?о\s?й\s{1,4}д\s?о\s?г\s?о\s?в\s?о\s?р)|(?:\p{L}+\s+){0,5}(?:contract|agreement|memorandum)|[가-힣\s]{0,20}(?:계약서|협약서|협정서))(?![\p{Ll}가-힣])/iu;

const roleWords = String.raw`Работодатель|Работник|Университет|Институт|Академия|Колледж|Вуз|ВУЗ|Предприятие|Организация|Профильная\s+организация|База\s+практики|Заказчик|Исполнитель|Подрядчик|Employer|Employee|Worker|University|Institute|College|Host(?:\s+\p{Lu}\p{L}+)?|Company|Enterprise|Contractor|Customer`;
/** «именуемое в дальнейшем «Заказчик»», «(далее – Академия)», "hereinafter referred to as the Employer", "(the "Employee")", «(이하 "사업주"라 한다)»: what the paper calls a party, in the words of its forms. */
const called = new RegExp(
  String.raw`(?:именуем\p{L}*(?:\s+в\s+дальнейшем)?|в\s+дальнейшем(?:\s+именуем\p{L}*)?|далее(?:\s+по\s+тексту)?(?:\s+именуем\p{L}*)?)\s*[,:–—-]?\s*(?:[«"“]([^»"”\n]{3,50})[»"”]|(${roleWords}))|hereinafter(?:\s+referred\s+to\s+as|\s+called)?,?\s*(?:the\s+)?[«"“]?(?:the\s+)?(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)|\(\s*(?:the\s+)?[«"“]?(?:the\s+)?(${roleWords})[»"”]?\s*\)|이하\s*[«"“'‘]?([가-힣]{1,10}?)[»"”'’]?\s*(?:이?라|으?로|\))`,
  'gu',
);

interface Party {
  readonly role: string;
  readonly name: string | null;
  readonly inn: string | null;
  /** Where the name ends in the text. */
  readonly at: number;
}

/** A contract of running text, with its parties under the words that it calls them by, as a register of contracts would hold it. */
export function contractsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const first = lines.findIndex(({ text }) => text !== '');
  const starts = lines.flatMap(({ text }, line) =>
    title.test(text) && text.length < 120 && (line === first || line < 15 || /№|No\.?\s|제\s*\d/iu.test(text))
      ? [line]
      : [],
  );
  const found = starts.flatMap((line, i) => {
    // «Стороны: …» may stand above the title of a text that is one contract.
    const from = starts.length === 1 ? 0 : line;
    const part = lines.slice(from, starts[i + 1]).map(({ text }) => text);
    const cells = contract(part, line - from);
    return cells === null ? [] : [{ line, cells, part }];
  });
  if (found.length === 0) return null;
  const columns = [...new Set(found.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = lines.map((_, line) => {
    const cells = found.find((one) => one.line === line)?.cells;
    return { line, cells: columns.map((column) => cells?.get(column) ?? null) };
  });
  const above = (found[0]?.part ?? []).slice(0, 3).map((text) => [text]);
  return { columns, rows, around: { above, below: [] } };
}

function contract(part: readonly string[], titled: number): Map<string, string> | null {
  const text = part.join('\n');
  const names = [...text.matchAll(called)];
  const parties = names.map((found, i): Party => {
    const from = i === 0 ? 0 : (names[i - 1]?.index ?? 0) + (names[i - 1]?.[0].length ?? 0);
    const before = text.slice(from, found.index);
    const party = partyIn(before);
    return { role: (saidBy(found) ?? '').trim(), ...party, at: from + before.lastIndexOf(party.written ?? '') };
  });
  const kindSaid = kindOf(text);
  const known = withActing(
    text,
    parties.filter(({ name }) => name !== null),
    kindSaid,
  );
  const kind =
    kindSaid ??
    (known.some(({ name }) => isSomebody(name ?? '')) && known.some(({ name }) => !isSomebody(name ?? ''))
      ? 'labour'
      : null);
  if (new Set(known.map(({ role }) => role.toLowerCase())).size < 2 && !isOfHost(kind, known)) return null;
  const head = text.slice(0, names[0]?.index ?? known[0]?.at);
  const cells = new Map<string, string>();
  const put = (column: string, said: string | null) => {
    if (said !== null && said !== '' && !cells.has(column)) cells.set(column, said);
  };
  const [lines, around] = [head, text].map((said) => said.split('\n').map((line) => ({ place: 0, text: line.trim() })));
  const near = titled === 0 ? numberAndDay(lines ?? [], 0) : numberAndDay(around ?? [], titled);
  put('№ договора', near.number ?? numberIn(head));
  put('Дата договора', dayIn(head) ?? near.day ?? lastDay(around ?? []));
  if (cells.size === 0 && kind === 'practice') return null;
  if (kind === 'labour') put('Вид договора', kindOf(text) === null ? 'гпх' : forTime.test(text) ? 'срочный' : null);
  for (const { role, name, inn } of known) {
    const column = columnOf(kind, role, name ?? '');
    put(column, name);
    put(`ИНН ${column}`, inn);
  }
  for (const [column, said] of signers(text, known, kind)) put(column, said);
  for (const [column, said] of contractSayings(text)) put(column, said);
  return cells;
}

/** The school keeps its contracts of practice, and need not be named in them. */
const isOfHost = (kind: ReturnType<typeof kindOf>, parties: readonly Party[]): boolean =>
  kind === 'practice' && parties.some(({ name }) => name !== null && !looksLikeUniversity(name));

/** «Институт … в лице … с одной стороны и АО «…» в лице …»: parties of a contract of practice whom the text calls nothing but by their names. */
function withActing(text: string, parties: readonly Party[], kind: ReturnType<typeof kindOf>): readonly Party[] {
  if (kind !== 'practice' || parties.length > 1) return parties;
  let from = 0;
  const acting = [...text.matchAll(/(?:,\s*)?(?:в\s+лице|represented\s+by)\s/giu)].flatMap(({ index }): Party[] => {
    const { name, inn, written } = partyIn(text.slice(from, index));
    const at = text.indexOf(written ?? '', from);
    from = index;
    return name === null || looksLikePerson(name) ? [] : [{ role: name, name, inn, at }];
  });
  return [...parties, ...acting.filter(({ name }) => parties.every((one) => one.name !== name))];
}

/** A person and no trader: a contract with one is of work, whatever it is called. */
const isSomebody = (name: string): boolean => looksLikePerson(name) && !/^(?:ИП|индивид)/iu.test(name);
const forTime =
  /срочн\p{L}+\s+трудов|заключ\p{L}+\s+на\s+(?:определ[её]нн\p{L}+\s+)?срок|на\s+срок\s+(?:с|до|по)|fixed[- ]term|기간제/iu;

/** Korean papers bear their day at the end, alone on its line. */
const lastDay = (lines: readonly WrittenLine[]): string | null =>
  lines.findLast(({ text }) => new RegExp(`^(?:${dayText})\\.?$`, 'iu').test(text))?.text ?? null;

/** Of what the contract is, where its title and its first words say so. */
function kindOf(text: string): 'labour' | 'practice' | null {
  const head = text.slice(0, 600);
  if (
    /трудов\p{L}+\s+(?:договор|контракт|соглашени)|т\s+р\s+у\s+д\s+о\s+в|employment|labou?r\s+contract|근로|로동\s*계약|고용\s*계약/iu.test(
      head,
    )
  )
    return 'labour';
  return /практик|практическ\p{L}+\s+подготовк|practical\s+training|internship|placement|실습/iu.test(head)
    ? 'practice'
    : null;
}

/** The law's own form of a practice contract calls the school «Организация»; 갑 and 을 say nothing of who is who. */
function columnOf(kind: 'labour' | 'practice' | null, role: string, name: string): string {
  if (looksLikeUniversity(name) && kind !== 'labour') return 'Университет';
  if (kind === 'practice') return 'Профильная организация';
  if (kind === null) return role;
  return /работодател|employer|company|사용자|고용|사업주/iu.test(role) ||
    (looksLikeOrganisation(name) && !looksLikePerson(name)) ||
    /^ИП\s/u.test(name)
    ? 'Работодатель'
    : 'Работник';
}

const numberIn = (head: string): string | null =>
  saidBy(/(?:№|No\.?)\s*([\p{L}\d][^\s,;]*\d[^\s,;]*|\d+)|제\s*([\d-]+)\s*호/iu.exec(head));

/** «Общество с ограниченной ответственностью «…» (ИНН …)», «гражданин КНДР …»: the last that is named before the paper says what it calls it. */
function partyIn(before: string): Omit<Party, 'role' | 'at'> & { readonly written: string | null } {
  const name = organisationsIn(before).findLast((one) => one.length > 4) ?? null;
  const inn = name === null ? null : innOf(before);
  if (name !== null) return { name: name.replace(/\s+/g, ' '), inn, written: name };
  const said =
    peopleIn(before.replace(/(?:в\s+лице|represented\s+by)\s[^,\n]{0,90}/giu, ' '))[0] ??
    saidBy(koreanParty.exec(before));
  return { name: said, inn: said === null ? null : innOf(before), written: said };
}

const koreanParty = /(?:근로자|로동자|종업원|을)\s*[:：]?\s*([가-힣]{2,4})(?=[\s(,]|$)/u;

const signs = new RegExp(`(?:в\\s+лице|represented\\s+by)\\s+(?:[\\p{L}.,-]+\\s+){0,8}?(${anyPersonText})`, 'gu');

/** «в лице проректора …»: who signs for the party that was named last before it, where a register of such contracts has a column for him. */
function* signers(
  text: string,
  parties: readonly Party[],
  kind: 'labour' | 'practice' | null,
): Generator<[string, string | null]> {
  for (const found of text.matchAll(signs)) {
    const of = parties.findLast(({ at }) => at < found.index);
    const name = withoutOffice(found[1] ?? '');
    if (of === undefined || !looksLikePerson(name)) continue;
    if (looksLikeUniversity(of.name ?? '')) yield ['Подписал от вуза', name];
    else if (kind === 'practice') yield ['Подписал от организации', name];
  }
}
