import { looksLikeOrganisation, looksLikePerson } from '../columns/column-profile.ts';
import type { SaidRecord, WrittenLine, WrittenTable } from './written-line.ts';
import { dayText, isNoPerson, organisation, peopleIn, withoutOffice } from './written-parts.ts';

/** «Уведомления о прибытии (сводка)», «Журнал учёта»: what such sentences stand in. */
const ofNotices =
  /уведомлен|миграцион|(?:по)?становк\p{L}*\s+на\s+уч[её]т|сводк|notice|notification|registration|신고/iu;
const fewest = 2;
/** A sentence of a notice is no longer: more is a book. */
const longest = 4000;

const began = String.raw`(?:[Пп]рибыл[аио]?|[Зз]аселен[аы]?|[Зз]арегистрирован[аы]?|[Пп]оставлен[аы]?\s+на\s+(?:миграционный\s+)?уч[её]т|[Aa]rrived|[Rr]egistered)`;
const ended = String.raw`(?:[Уу]был[аио]?|[Вв]ыселен[аы]?|[Сс]нят[аы]?\s+с\s+(?:миграционного\s+)?уч[её]та|[Dd]eparted|[Dd]eregistered)`;
const arrives = new RegExp(`(?<!\\p{L})(?:${began}|${ended})(?!\\p{L})`, 'u');
const departs = new RegExp(`(?<!\\p{L})${ended}(?!\\p{L})`, 'u');
const registers = /на\s+(?:миграционный\s+)?уч[её]т|зарегистрирован|registered/iu;
const comes = /(?<!\p{L})(?:прибыл|заселен|arrived)/iu;
const notDone =
  /(?<!\p{L})(?:не\s+(?:прибыл|убыл|поставлен|снят|зарегистрирован|заселен)\p{L}*|должн\p{L}*|необходимо|прос(?:им|ит)|not)(?!\p{L})/iu;

const address =
  /(?<!\p{L})(?:по\s+(?:месту\s+пребывания|адресу)(?:\s+места\s+пребывания)?|адрес(?:\s+(?:места\s+)?пребывания)?|место\s+пребывания|at\s+(?:the\s+)?address(?:\s+of)?|address)\s*[:：]?\s+/iu;
const receiver =
  /[,;.(]?\s*(?:принимающ\p{L}{2,3}\s+(?:сторон|организаци)\p{L}{1,2}|receiving\s+(?:party|side|organisation)|host)\s*[:：—–-]?\s+/iu;
/** Behind it stands another thing: those whom the sentence is of, until when they stay, a mark. */
const endsThing =
  /\s+[—–]\s+|\s*[;:：]\s|\.\s+(?=(?:срок|паспорт|принимающ|граждан|иностранн|прибы|отметк|receiving|host)\p{L}*)|,\s+(?=срок|паспорт|до\s+\d)|\.?\s*$/iu;
const until = new RegExp(
  String.raw`(?:срок\p{L}*(?:\s+пребывания)?(?:\s+до)?|(?<!\p{L})до|until|till)\s*[:：]?\s*(${dayText})`,
  'iu',
);
const anyDay = new RegExp(`(${dayText})`, 'u');

const hires =
  /(?<!\p{L})о\s+(?<what>заключении|прекращении|расторжении)\s+(?:трудов\p{L}+|гражданско-правов\p{L}+)\s+договор\p{L}{1,2}/iu;
const hired = /(?:договор\p{L}{1,2}|расторжении|прекращении)[^.;:]{0,60}?\s(?:от|с)\s+/iu;
const notified = /уведом(?:ля|лен|ил)\p{L}*/iu;

const slotOf =
  (type: string) =>
  (column: string, part: string | null, by: string): SaidRecord['slots'][number] => ({
    ...{ type, column, part, by, score: 0.7 },
  });
const arrival = slotOf('arrival_notice');
const notice = slotOf('mvd_notice');

interface Kind {
  readonly type: string;
  readonly title: string;
  readonly columns: string[];
  readonly slots: SaidRecord['slots'];
  readonly read: (text: string) => (string | null)[][];
}

const kinds: readonly Kind[] = [
  {
    type: 'arrival_notice',
    title: 'прибыли и поставлены на учёт',
    columns: [
      'ФИО',
      'Паспорт',
      'Вид уведомления',
      'Дата прибытия',
      'Дата постановки на учёт',
      'Срок пребывания до',
      'Адрес',
      'Принимающая сторона',
    ],
    slots: [
      arrival('person', 'full', ''),
      arrival('person', 'document', ''),
      arrival('kind', null, 'прибыли, убыли'),
      arrival('stay', 'from', 'прибыли'),
      arrival('filed', null, 'поставлены на учёт'),
      arrival('stay', 'to', 'срок пребывания до'),
      arrival('place', 'address', 'по адресу'),
      arrival('receiving', 'org_name', 'принимающая сторона'),
    ],
    read: arrivalIn,
  },
  {
    type: 'mvd_notice',
    title: 'уведомляет о заключении договора',
    columns: ['ФИО', 'Паспорт', 'Вид уведомления', 'Дата заключения (расторжения)', 'Работодатель'],
    slots: [
      notice('person', 'full', ''),
      notice('person', 'document', ''),
      notice('kind', null, 'о заключении, о расторжении'),
      notice('event_date', null, 'от'),
      notice('employer', 'org_name', 'уведомляет'),
    ],
    read: hiringIn,
  },
];

/**
 * «03.09.2022: прибыли и поставлены на учёт по адресу: …, принимающая сторона … — Тестов Иван (N1234567), …», «ООО «…» уведомляет о заключении трудовых договоров от … с гражданами: …»:
 * notices of a line each, as a journal of them would hold them; null where there is no more than one, of one person, which its form says better.
 */
export function noticesIn(lines: readonly WrittenLine[]): WrittenTable | null {
  if (!lines.slice(0, 4).some(({ text }) => ofNotices.test(text))) return null;
  for (const { type, title, columns, slots, read } of kinds) {
    const found = lines.map(({ text }) => (text.length > longest ? [] : read(text)));
    if (found.flat().length < fewest) continue;
    const empty = columns.map(() => null);
    return {
      columns,
      rows: found.flatMap((rows, line) => (rows.length === 0 ? [empty] : rows).map((cells) => ({ line, cells }))),
      said: { type, header: null, title, slots },
    };
  }
  return null;
}

function arrivalIn(text: string): (string | null)[][] {
  const [at, day] = [address.exec(text), anyDay.exec(text)?.[1] ?? null];
  if (!arrives.test(text) || notDone.test(text) || at === null || day === null) return [];
  const host = receiver.exec(text);
  const place = thingAt(text, at, host);
  const party = host === null ? null : thingAt(text, host, null);
  const last = Math.max(place.end, party?.end ?? 0);
  const first = Math.min(at.index, host?.index ?? at.index);
  const named = listed(text.slice(last));
  const people = named.length > 0 ? named : listed(text.slice(0, first));
  const isGone = departs.test(text);
  const stay = until.exec(text.slice(first))?.[1] ?? null;
  return people.map(({ name, document }) => [
    ...[name, document, isGone ? 'убытие' : 'прибытие', !isGone && comes.test(text) ? day : null],
    ...[isGone || registers.test(text) ? day : null, stay, place.text, party?.text ?? null],
  ]);
}

function hiringIn(text: string): (string | null)[][] {
  const said = hires.exec(text);
  if (said === null || !notified.test(text) || notDone.test(text)) return [];
  const on = anyDay.exec(text.slice(hired.exec(text)?.index ?? text.length))?.[1] ?? anyDay.exec(text)?.[1] ?? null;
  const [employer] = text.match(organisation) ?? [];
  if (on === null || employer === undefined) return [];
  const kind = said.groups?.what?.toLowerCase() === 'заключении' ? 'заключение' : 'расторжение';
  return listed(text.slice(said.index + said[0].length)).map(({ name, document }) => [
    name,
    document,
    kind,
    on,
    employer,
  ]);
}

/** What stands behind a word up to the next thing. */
function thingAt(text: string, word: RegExpExecArray, next: RegExpExecArray | null): { text: string; end: number } {
  const from = word.index + word[0].length;
  const whole = text.slice(from, next !== null && next.index > from ? next.index : undefined);
  const to = next !== null && next.index > from ? whole.length : (endsThing.exec(whole)?.index ?? whole.length);
  return { text: whole.slice(0, to).trim(), end: from + to };
}

/** «: Тестов Иван (N1234567), Пробный Олег, паспорт P123, и Иной Юрий»: names between commas, each with the number behind it. */
function listed(text: string): { name: string; document: string | null }[] {
  const list = text
    .slice(text.search(/[:：—–](?=\s)/u) + 1)
    .replace(/^[\s:：—–-]+/u, '')
    .replace(/\.\s*$/u, '');
  const people: { name: string; document: string | null }[] = [];
  for (const part of list.split(/\s*[,;]\s*(?![^()]*\))|\s+(?:и|and)\s+(?=\p{Lu})/u)) {
    const document = documentOf(part);
    const name = withoutOffice(
      part
        .replace(/\([^()]*\)/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
    const last = people.at(-1);
    if (isName(name)) people.push({ name, document });
    else if (last !== undefined && last.document === null && document !== null) last.document = document;
  }
  return people.length > 0 ? people : peopleIn(`: ${list}`).map((name) => ({ name, document: documentOf(text) }));
}

const isName = (text: string): boolean =>
  /\s/u.test(text) && !/\d/u.test(text) && looksLikePerson(text) && !looksLikeOrganisation(text) && !isNoPerson(text);

const documentOf = (text: string): string | null =>
  /(?:паспорт\p{L}*|passport|\()\s*(?:№|No\.?)?\s*([\p{Lu}\d][\p{Lu}\d\s№-]{4,14}\d)/u.exec(text)?.[1] ?? null;
