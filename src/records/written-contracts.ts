import { looksLikePerson, looksLikeUniversity } from './column-profile.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';
import { dayText, innOf, organisationsIn, personText, saidBy, withoutState } from './written-parts.ts';

/** «ТРУДОВОЙ ДОГОВОР № 38/23», «EMPLOYMENT CONTRACT No. 5», «실습 협약서»: the line that a contract begins with. */
const title =
  /^\s*(?:(?:\p{L}+\s+){0,4}(?:договор|контракт|соглашение)|(?:\p{L}+\s+){0,5}(?:contract|agreement|memorandum)|[가-힣\s]{0,20}(?:계약서|협약서|협정서))(?![\p{Ll}가-힣])/iu;

/** «именуемое в дальнейшем «Заказчик»», "hereinafter referred to as the Employer", «(이하 "사업주"라 한다)»: what the paper calls a party, in the words of its forms. */
const called =
  /именуем\p{L}*(?:\s+в\s+дальнейшем)?\s*[,:–—-]?\s*[«"“]([^»"”]{3,50})[»"”]|hereinafter(?:\s+referred\s+to\s+as|\s+called)?,?\s*(?:the\s+)?[«"“]?(?:the\s+)?(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)|이하\s*[«"“'‘]?([가-힣]{2,10})[»"”'’]?\s*(?:이?라|으?로)/giu;

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
    const part = lines.slice(line, starts[i + 1]).map(({ text }) => text);
    const cells = contract(part);
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

function contract(part: readonly string[]): Map<string, string> | null {
  const text = part.join('\n');
  const names = [...text.matchAll(called)];
  const parties = names.map((found, i): Party => {
    const from = i === 0 ? 0 : (names[i - 1]?.index ?? 0) + (names[i - 1]?.[0].length ?? 0);
    const before = text.slice(from, found.index);
    const party = partyIn(before);
    return { role: (saidBy(found) ?? '').trim(), ...party, at: from + before.lastIndexOf(party.written ?? '') };
  });
  const known = parties.filter(({ name }) => name !== null);
  if (new Set(known.map(({ role }) => role.toLowerCase())).size < 2) return null;
  const head = text.slice(0, names[0]?.index);
  const cells = new Map<string, string>();
  const put = (column: string, said: string | null) => {
    if (said !== null && said !== '' && !cells.has(column)) cells.set(column, said);
  };
  put('№ договора', numberIn(head));
  put('Дата договора', saidBy(new RegExp(`(${dayText})`, 'u').exec(head)));
  for (const { role, name, inn } of known) {
    // The law's own form calls the school «Организация».
    const column = looksLikeUniversity(name ?? '') ? 'Университет' : role;
    put(column, name);
    put(`ИНН ${column}`, inn);
  }
  for (const [column, said] of signers(text, known)) put(column, said);
  for (const [column, said] of saidOnce(text)) put(column, said);
  return cells;
}

const numberIn = (head: string): string | null =>
  saidBy(/(?:№|No\.?)\s*([\p{L}\d][^\s,;]*\d[^\s,;]*|\d+)|제\s*([\d-]+)\s*호/iu.exec(head));

/** «Общество с ограниченной ответственностью «…» (ИНН …)», «гражданин КНДР …»: the last that is named before the paper says what it calls it. */
function partyIn(before: string): Omit<Party, 'role' | 'at'> & { readonly written: string | null } {
  const name = organisationsIn(before).findLast((one) => one.length > 4) ?? null;
  const inn = name === null ? null : innOf(before);
  if (name !== null) return { name: name.replace(/\s+/g, ' '), inn, written: name };
  const person = [...before.matchAll(new RegExp(personText, 'gu'))]
    .map(([one]) => withoutState(one))
    .filter(looksLikePerson);
  const said = person.find((one) => !/Республик|Федераци|Republic|Russian|Корейск/u.test(one));
  return { name: said ?? null, inn: said === undefined ? null : innOf(before), written: said ?? null };
}

const signs = new RegExp(`(?:в\\s+лице|represented\\s+by)\\s+(?:[\\p{L}.,-]+\\s+){0,8}?(${personText})`, 'gu');

/** «в лице проректора …»: who signs for the party that was named last before it, where a register of such contracts has a column for him. */
function* signers(text: string, parties: readonly Party[]): Generator<[string, string | null]> {
  for (const found of text.matchAll(signs)) {
    const of = parties.findLast(({ at }) => at < found.index);
    if (of === undefined || !looksLikePerson(found[1] ?? '')) continue;
    if (looksLikeUniversity(of.name ?? '')) yield ['Подписал от вуза', found[1] ?? null];
    else if (/профильн|host|실습/iu.test(of.role)) yield ['Подписал от организации', found[1] ?? null];
  }
}

const money = String.raw`(\d[\d\s]*(?:[.,]\d\d)?)\s*(?:\([^)]*\)\s*)?(?:руб|₽|RUB|USD|долл|원)`;
const from = String.raw`(?:с|from)\s+(${dayText})`;
const to = String.raw`(?:по|до|to|until|till)\s+(${dayText})`;
const year = String.raw`(?:\s*г\.?(?:ода)?)?`;

/** What contracts say once, as their registers head it. */
const sayings: readonly (readonly [column: string, said: RegExp])[] = [
  ['Действует с', new RegExp(`${from}${year}\\s+(?:${to})`, 'iu')],
  ['Действует по', new RegExp(`(?:с|from)\\s+(?:${dayText})${year}\\s+${to}`, 'iu')],
  [
    'Действует с',
    new RegExp(
      `(?:дата\\s+начала\\s+работы|приступ\\p{L}+\\s+к\\s+работе|вступает\\s+в\\s+силу|начало\\s+работ)[^.\\n]{0,30}?(${dayText})`,
      'iu',
    ),
  ],
  [
    'Действует по',
    new RegExp(
      `(?:действу\\p{L}+|заключ\\p{L}+\\s+на\\s+срок|срок\\s+действия|окончани\\p{L}+|valid)[^\\n]{0,60}?${to}`,
      'iu',
    ),
  ],
  ['Действует с', /(\d{4}[.년]\s*\d{1,2}[.월]\s*\d{1,2}[.일]?)\s*(?:부터|~|–|-)/u],
  ['Действует по', /(?:부터|~|–)\s*(\d{4}[.년]\s*\d{1,2}[.월]\s*\d{1,2}[.일]?)/u],
  [
    'Должность',
    /(?:на\s+должность|в\s+должности|по\s+профессии|по\s+должности|as\s+an?|position\s+of)\s+[«"]?([\p{L} -]{3,60}?)[»"]?(?=\s+(?:в|на|с|по|у|for|at|with)\s|[,.;\n(]|$)/iu,
  ],
  [
    'Оклад',
    new RegExp(`(?:оклад|заработн\\p{L}+\\s+плат|тарифн\\p{L}+\\s+ставк|salary|wage)[^\\n]{0,60}?${money}`, 'iu'),
  ],
  [
    'Цена договора',
    new RegExp(`(?:цена|стоимость)\\s+(?:настоящего\\s+)?(?:контракта|договора|работ)[^\\n]{0,60}?${money}`, 'iu'),
  ],
  [
    'Место работы',
    /место\s+(?:работы|выполнения\s+работы?)(?:\s+работника)?\s*[:—–-]\s*([^\n;]{3,120}?)(?=[.;]?\s*(?:\n|$))/iu,
  ],
  ['Предмет договора', /(?:обязуется\s+выполнить|на\s+выполнение|выполнение\s+работ\s+по)\s+([^.\n;]{5,160})/iu],
  ['Объект', /(?:на\s+)?объект(?:е|у)?\s*:?\s*([«"][^»"\n]{2,80}[»"])/iu],
  [
    'Руководитель от вуза',
    supervisor('[Уу]ниверситета|[Вв]уза|[Ии]нститута|[Аа]кадемии|[Оо]бразовательной\\s+организации|[Кк]афедры'),
  ],
  ['Ответственный от предприятия', supervisor('[Пп]рофильной\\s+организации|[Пп]редприятия|[Бб]азы\\s+практики')],
];

const supervisedByOrganisation = supervisor('[Оо]рганизации');

function supervisor(of: string): RegExp {
  return new RegExp(
    `(?:[Рр]уководител\\p{L}*|[Оо]тветственн\\p{L}+)[^.\\n]{0,60}?\\sот\\s+(?:${of})[^\\n.]{0,20}?[—–:-]\\s*(?:[\\p{Ll}., -]+\\s)?(${personText})`,
    'u',
  );
}

function* saidOnce(text: string): Generator<[string, string | null]> {
  for (const [column, said] of sayings) yield [column, saidBy(said.exec(text))];
  // Order 885/390: beside a «Профильная организация» the «Организация» is the school.
  const ofOrganisation = /профильн/iu.test(text) ? 'Руководитель от вуза' : 'Ответственный от предприятия';
  yield [ofOrganisation, saidBy(supervisedByOrganisation.exec(text))];
}
