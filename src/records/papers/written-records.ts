import { looksLikeOrganisation, looksLikePerson, looksLikeUniversity } from '../columns/column-profile.ts';
import { fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../types/record-type.ts';
import { recordTypes } from '../types/record-types.ts';
import { valuesInTitle } from '../words/dictionary.ts';
import { headingTokens } from '../words/heading-words.ts';
import { monthInTitle } from '../words/title-month.ts';
import type { PaperKind } from './paper-kinds.ts';
import { type PaperTitle, paperTitles, untitledPapers } from './paper-titles.ts';
import { type Placed, type Places, placeThings, withSpan } from './placed-things.ts';
import { type Thing, thingsIn } from './said-things.ts';
import { numberAndDay, signerIn } from './written-head.ts';
import { textOf, type WrittenLine, type WrittenTable } from './written-line.ts';
import { dayText } from './written-parts.ts';

/** What a paper of running text was taken for: its type, and for each row what it says. */
interface PaperRecord {
  readonly title: PaperTitle;
  readonly type: RecordType;
  readonly header: RecordType | null;
  readonly rows: readonly { readonly line: number; readonly own: Places; readonly ofHeader: Places }[];
}

/** A paper by its title, and what it says by the words before each thing: the kind of which the text says most of what it needs. */
export function recordsIn(
  given: readonly WrittenLine[],
  asked: (kind: PaperKind) => boolean = () => true,
): WrittenTable | null {
  const lines = beginningOf(given);
  const text = textOf(lines);
  const titled = paperTitles(lines);
  const titles = [...titled, ...untitledPapers(lines, text)].filter(({ kind }) => asked(kind));
  if (titles.length === 0) return null;
  const things = thingsIn(text);
  for (const title of titles) {
    const record = recordOf(
      lines,
      title,
      things.filter((thing) => !isOfTitle(lines, title, thing)),
    );
    if (record !== null) return tableOf(given, record);
  }
  return null;
}

/** A paper says what it is in so many letters, and no line of it is longer: what goes on is a book, and would take long to search. */
const longestText = 40_000;
const longestLine = 2000;

function beginningOf(given: readonly WrittenLine[]): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let letters = 0;
  for (const { place, text } of given) {
    if (letters > longestText) break;
    lines.push({ place, text: text.slice(0, longestLine) });
    letters += Math.min(text.length, longestLine) + 1;
  }
  return lines;
}

/** The words of a title are nobody's name, and its number and day the paper's own. */
function isOfTitle(lines: readonly WrittenLine[], { line, end }: PaperTitle, { kind, at }: Thing): boolean {
  if (!['person', 'number', 'day', 'document'].includes(kind)) return false;
  const begin = textOf(lines.slice(0, line)).length;
  return at >= begin && at <= textOf(lines.slice(0, end + 1)).length;
}

function recordOf(lines: readonly WrittenLine[], title: PaperTitle, things: readonly Thing[]): PaperRecord | null {
  const type = recordTypes().of(title.kind.type);
  const header = type.header === null ? null : recordTypes().of(type.header.type);
  const lists = listed(lines, title, things);
  const common = things.filter((thing) => !lists.some(({ from, to }) => thing.at >= from && thing.at < to));
  const paper: Paper = { lines, title, type, header, things: common };
  const rows = (lists.length === 0 ? [null] : lists).map((list) => {
    const own: Places = new Map();
    if (list !== null)
      placeListed(
        paper,
        things.filter(({ at }) => at >= list.from && at < list.to),
        own,
      );
    const ofHeader: Places = new Map();
    placeAll(paper, own, ofHeader);
    return { line: list?.line ?? title.line, own, ofHeader };
  });
  const whole = rows.filter(({ own, ofHeader }) => lacks(type, own, ofHeader, title).length === 0);
  return whole.length === 0 ? null : { title, type, header, rows: whole };
}

interface Paper {
  readonly lines: readonly WrittenLine[];
  readonly title: PaperTitle;
  readonly type: RecordType;
  readonly header: RecordType | null;
  readonly things: readonly Thing[];
}

function placeAll(paper: Paper, own: Places, ofHeader: Places): void {
  const { type, header, things, title } = paper;
  for (const [column, value] of title.kind.means) own.set(column, byTitle(column, value, title));
  placeLetterhead(paper, own);
  placeThings(type, title.kind, things, own);
  placeByPlace(paper, own);
  placeValues(paper, type, own);
  if (header !== null) {
    const used = new Set([...own.values()].map(({ at }) => at));
    placeThings(
      header,
      title.kind,
      things.filter(({ kind, at }) => kind !== 'sum' || !used.has(at)),
      ofHeader,
    );
    placeParties(paper, header, ofHeader);
    placeValues(paper, header, ofHeader);
  }
}

const byTitle = (column: string, text: string, { text: by }: PaperTitle): Placed => ({
  column,
  part: null,
  text,
  at: -1,
  score: 0.8,
  by,
});

/** «1. Ким Чер Су, бетонщик, 31.03.2024»: lines that name one person each. */
function listed(
  lines: readonly WrittenLine[],
  title: PaperTitle,
  things: readonly Thing[],
): { line: number; from: number; to: number }[] {
  let from = 0;
  const found = lines.flatMap(({ text }, line) => {
    const begin = from;
    from += text.length + 1;
    const people = things.filter(({ kind, at }) => kind === 'person' && at >= begin && at < from);
    const first = people[0];
    const numbered =
      first !== undefined &&
      line > title.end &&
      /^(?:\d{1,3}\s*[.)|\t]?|[-–•*|])\s*$/u.test(text.slice(0, first.at - begin).trim() || '-');
    return numbered && (/^\s*\d/u.test(text) || /^[-–•*|]/u.test(text)) ? [{ line, from: begin, to: from }] : [];
  });
  return found.length < 2 ? [] : found;
}

/** What a line of a list says of its person: by its words, and where it has none by what it is. */
function placeListed({ type, title, lines }: Paper, things: readonly Thing[], own: Places): void {
  const [person, ...rest] = things;
  const column = type.columns.find(({ name }) => name === 'person');
  if (person === undefined || column === undefined) return;
  own.set('person.full', { column: 'person', part: 'full', text: person.text, at: person.at, score: 0.8, by: '' });
  placeThings(type, title.kind, rest, own);
  const post = behindName.exec(lineFrom(lines, person))?.[1]?.trim();
  if (post !== undefined && type.columns.some(({ name }) => name === 'post') && !own.has('post'))
    own.set('post', { column: 'post', part: null, text: post, at: person.end, score: 0.5, by: '' });
}

/** «Хан Сон Иль — бетонщик, …»: a word behind the name, before any number. */
const behindName = /^\s*[,—–-]\s*(?:[^,;\n]*\d[^,;\n]*,\s*)?(\p{Ll}[\p{L}\s-]{2,50}?)(?=[,;(]|\s+\d|$)/u;
const lineFrom = (lines: readonly WrittenLine[], { end }: Thing): string =>
  textOf(lines).slice(end).split('\n')[0] ?? '';

/** What its place in the paper tells: number and day below the title, the letterhead, the signature, the one stretch of days, the one person. */
function placeByPlace(paper: Paper, own: Places): void {
  const { lines, title, type, things } = paper;
  const put = (column: Column | undefined, part: string | null, text: string | null, score = 0.55) => {
    if (column === undefined || text === null || own.has(fieldName({ column: column.name, part }))) return;
    own.set(fieldName({ column: column.name, part }), { column: column.name, part, text, at: -1, score, by: '' });
  };
  const { number, day } = headOf(lines, title);
  if (title.kind.numbered) {
    put(numberColumn(type), null, number, 0.7);
    const dated = dayColumn(type, own);
    put(dated, dated?.type === 'period' && dated.name !== 'at' ? 'from' : null, day, 0.7);
  }
  const periods = type.columns.filter(({ type: kind, name }) => kind === 'period' && name !== 'at');
  const [period] = periods;
  const used = new Set([...own.values()].map(({ at }) => at));
  const span = things.find((one) => one.kind === 'span' && !used.has(one.at));
  if (period !== undefined && span !== undefined && !own.has(`${period.name}.from`) && !own.has(`${period.name}.to`)) {
    put(period, 'from', span.text);
    put(period, 'to', span.more);
  }
  placeParties(paper, type, own);
  const sums = type.columns.filter(({ type: kind, required }) => kind === 'money' && required);
  const sum = things.find((one) => one.kind === 'sum' && one.more !== null) ?? things.find((one) => one.kind === 'sum');
  if (sums.length === 1 && sum !== undefined && !own.has(sums[0]?.name ?? '')) {
    const placed: Placed = { column: sums[0]?.name ?? '', part: null, text: sum.text, at: sum.at, score: 0.55, by: '' };
    own.set(placed.column, placed);
    withSpan(own, sum, placed);
  }
  const month = monthInTitle(
    lines
      .slice(title.line, title.end + 2)
      .map(({ text }) => text)
      .join('\n'),
  );
  put(
    type.columns.find((column) => column.month),
    null,
    month,
  );
  const url = things.find(({ kind }) => kind === 'url');
  put(
    type.columns.find(({ name }) => name === 'url'),
    null,
    url?.text ?? null,
  );
  put(
    type.columns.find(({ name, type: kind }) => name === 'text' && kind === 'free'),
    null,
    bodyOf(lines, title),
  );
}

const bodyOf = (lines: readonly WrittenLine[], { end }: PaperTitle): string | null =>
  lines
    .slice(end + 1)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, 4000) || null;

const numberColumn = (type: RecordType): Column | undefined =>
  type.columns.find(
    ({ name, type: kind, required }) =>
      kind === 'number' && (required || type.key.includes(name) || name === 'number' || name.endsWith('_no')),
  );

const ofPaper = /^(?:signed|issued|filed|received|day|published|at|event_date|order_date|contract_date|valid)$/;
const dayColumn = (type: RecordType, own: Places): Column | undefined => {
  const dated = type.columns.filter(
    ({ name, type: kind }) => ofPaper.test(name) && ['date', 'moment', 'period'].includes(kind),
  );
  const free = dated.filter(({ name }) => !own.has(name) && !own.has(`${name}.from`));
  return (
    free.find(({ required, name }) => required || name === 'published') ??
    (dated.length === free.length ? free[0] : undefined)
  );
};

const lone = new RegExp(
  `^(?:г\\.\\s?\\p{Lu}[\\p{L}-]+,?\\s*)?(?:(?:дата|от|date|dated|일자|작성일|발급일)\\s*:?\\s*)?(${dayText})(?:\\s*г\\.?(?:ода)?)?(?:,?\\s*\\d{1,2}:\\d\\d)?[.\\s]*$`,
  'iu',
);

/** The number and the day of the paper itself: on the lines of its title, then beside it, then alone on a line. */
function headOf(
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

/** Whose paper it is, by the name of an office above its title. */
function placeLetterhead({ lines, title, type }: Paper, own: Places): void {
  const column = type.columns.find((one) => one.keeper || one.letterhead || one.name === 'authority');
  const office = head(lines, title).find((text) => column?.name !== 'university' || looksLikeUniversity(text));
  if (column !== undefined && office !== undefined)
    own.set(`${column.name}.org_name`, {
      column: column.name,
      part: 'org_name',
      text: office,
      at: -1,
      score: 0.65,
      by: '',
    });
}

/** Whom the paper names without saying as what: its letterhead, its signature, the one organisation or person that is left. */
function placeParties({ lines, title, things }: Paper, type: RecordType, places: Places): void {
  const set = (name: string, part: string | null, text: string) => {
    const field = { column: name, part };
    if (!places.has(fieldName(field))) places.set(fieldName(field), { ...field, text, at: -1, score: 0.5, by: '' });
  };
  const has = (name: string) =>
    [...places.keys()].some(
      (field) =>
        field === `${name}.full` ||
        field === `${name}.org_name` ||
        field === `${name}.surname` ||
        field === `${name}.place_name`,
    );
  const signer = signerIn(lines);
  if (signer !== null) {
    for (const { name } of type.columns) {
      if (name === 'signer') set('signer', 'full', signer.name);
      if (name === 'signer_post' && signer.post !== null) set('signer_post', null, signer.post);
    }
  }
  const taken = () => new Set([...places.values()].map(({ text }) => text));
  const orgs = [
    ...head(lines, title),
    ...things.filter(({ kind, acts }) => kind === 'org' && !acts).map(({ text }) => text),
  ];
  for (const column of type.columns.filter(
    (one) => one.type === 'mention' && one.kinds.includes('org') && !has(one.name),
  )) {
    const isSchool = column.name === 'university';
    const fits = (text: string) =>
      !taken().has(text) &&
      (isSchool ? looksLikeUniversity(text) : column.name !== 'host' || !looksLikeUniversity(text));
    if (
      !column.required &&
      !column.letterhead &&
      !column.keeper &&
      column.name !== 'university' &&
      column.name !== 'host'
    )
      continue;
    const org = orgs.find(fits);
    if (org !== undefined) set(column.name, 'org_name', org);
  }
  const person = type.columns.find(({ name, kinds, required }) => required && !has(name) && kinds.includes('person'));
  const left = things.find(
    (one) =>
      one.kind === 'person' &&
      !isAddressee(lines, one) &&
      !one.acts &&
      one.text !== signer?.name &&
      !taken().has(one.text),
  );
  if (person !== undefined && left !== undefined)
    set(person.name, person.kinds.includes('org') ? 'org_name' : 'full', left.text);
  const role = roleOf[title.kind.means.get('kind') ?? ''];
  if (role !== undefined && Object.hasOwn(type.parties, role)) placeRest(lines, title, things, places, role);
  if (Object.keys(type.parties).includes('signer') && signer !== null && !taken().has(signer.name))
    set('party', 'signer', signer.name);
}

/** As what those take part in a contact of whom the paper says no more. */
const roleOf: Readonly<Record<string, string>> = { meeting: 'present', memorandum: 'signer', letter: 'for' };
const addressed =
  /^(?:кому\s*:|to\s*:|수신\s*:?)|^(?:\p{L}+ому\s+)?(?:ректору|проректору|директору|начальнику|декану|руководителю|председателю|министру|консулу|в\s+(?:управление|отдел|умвд|гу|увм))/iu;

/** «Директору …» and the name on that line or the next. */
function isAddressee(lines: readonly WrittenLine[], { at }: Thing): boolean {
  const line = textOf(lines).slice(0, at).split('\n').length - 1;
  return [line, line - 1].some((one) => addressed.test(lines[one]?.text ?? ''));
}

function placeRest(
  lines: readonly WrittenLine[],
  title: PaperTitle,
  things: readonly Thing[],
  places: Places,
  role: string,
): void {
  const named = new Set(
    [...places].filter(([name]) => name.startsWith('party.')).flatMap(([, { text }]) => text.split('; ')),
  );
  const add = (part: string, text: string) => {
    if (named.has(text)) return;
    named.add(text);
    const known = places.get(`party.${part}`);
    places.set(
      `party.${part}`,
      known === undefined
        ? { column: 'party', part, text, at: -1, score: 0.5, by: '' }
        : { ...known, text: `${known.text}; ${text}` },
    );
  };
  const to = lines
    .slice(0, 15)
    .filter(({ text }) => addressed.test(text))
    .map(({ text }) => text);
  const sender = head(lines, title)[0];
  if (role === 'for' && sender !== undefined) add('sender', sender);
  for (const line of to) {
    const office = line
      .replace(addressed, '')
      .replace(/^\s*:\s*/u, '')
      .trim();
    if (!things.some(({ text }) => line.includes(text)) && /^\p{Lu}/u.test(office)) add('receiver', office);
  }
  for (const { kind, text } of things) {
    if (kind !== 'org' && kind !== 'person') continue;
    add(to.some((line) => line.includes(text)) ? 'receiver' : role, text);
  }
}

/** The lines above the title that are the name of an office and nothing else. */
const head = (lines: readonly WrittenLine[], { line }: PaperTitle): string[] =>
  lines
    .slice(0, line)
    .map(({ text }) => text)
    .filter(
      (text) =>
        text.length < 120 &&
        !addressed.test(text) &&
        !/^(?:министерство|ministry|утвержд|приложение|форма|унифицированная)/iu.test(text) &&
        !/[:№\d]/u.test(text) &&
        (isOffice.test(text) || (looksLikeOrganisation(text) && !looksLikePerson(text))),
    );
const isOffice =
  /инспекц|прокуратур|управлени|УМВД|МВД|служб|департамент|inspectorate|department|office|authority|청$|부$|국$|서$/iu;

/** Values of a few words that the title or the text says. */
function placeValues({ title, lines }: Paper, type: RecordType, places: Places): void {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 3000);
  for (const column of type.columns) {
    if (column.feature || places.has(column.name)) continue;
    if (column.type !== 'enum' && column.default !== null)
      places.set(column.name, {
        column: column.name,
        part: null,
        text: String(column.default),
        at: -1,
        score: 0.3,
        by: '',
      });
    if (column.type !== 'enum') continue;
    const asked = column.required || column.name === 'form';
    if (!asked && !column.titleValues) continue;
    const [value] = [
      ...lines.filter((line) => isSaidOf(column, title, line.text)).flatMap((line) => valuesInTitle(column, line.text)),
      ...(title.kind.says.has(column.name) ? [] : valuesInTitle(column, title.text)),
      ...(asked && column.default === null ? valuesInTitle(column, text) : []),
    ];
    const said = value ?? (column.default === null ? null : String(column.default));
    if (said !== null)
      places.set(column.name, {
        column: column.name,
        part: null,
        text: said,
        at: -1,
        score: value === undefined ? 0.3 : 0.6,
        by: '',
      });
  }
}

/** A sentence that has the words before what is asked: «право подписи справок». */
const isSaidOf = ({ name }: Column, { kind }: PaperTitle, text: string): boolean => {
  const phrases = kind.says.get(name) ?? [];
  if (phrases.length === 0 || text.length > 400) return false;
  const words = headingTokens(text);
  return phrases.some((phrase) => phrase.every((word) => words.includes(word)));
};

/** What the kind of paper needs and the text does not say. */
function lacks(type: RecordType, own: Places, ofHeader: Places, { kind }: PaperTitle): string[] {
  const has = (places: Places, name: string) =>
    [...places.keys()].some((field) => field === name || field.startsWith(`${name}.`));
  const lacking = type.columns
    .filter(
      (column) =>
        column.required &&
        !column.feature &&
        column.of === null &&
        !column.keeper &&
        column.default === null &&
        column.type !== 'boolean' &&
        column.type !== 'reference' &&
        !has(own, column.name),
    )
    .map(({ name }) => name);
  const least = kind.least.filter((one) =>
    one === 'party and party'
      ? [...own].filter(([name]) => name.startsWith('party.')).flatMap(([, { text }]) => text.split(';')).length < 2
      : !one.split(' or ').some((name) => has(own, name)),
  );
  const oneOf = type.oneOf.length > 0 && !type.oneOf.some((name) => has(own, name)) ? [type.oneOf.join(' or ')] : [];
  const key = type.header === null || ofHeader.size > 0 ? [] : ['the paper'];
  return [...lacking, ...least, ...oneOf, ...key];
}

function tableOf(lines: readonly WrittenLine[], { title, type, header, rows }: PaperRecord): WrittenTable {
  const fields = new Map<string, Slot>();
  for (const { own, ofHeader } of rows)
    for (const [of, places] of [
      [type, own],
      [header, ofHeader],
    ] as const)
      for (const placed of places.values()) {
        const key = `${of?.id} ${fieldName(placed)}`;
        if (of !== null && !fields.has(key))
          fields.set(key, {
            type: of.id,
            column: placed.column,
            part: placed.part,
            by: placed.by,
            score: placed.score,
          });
      }
  const slots = [...fields.values()];
  const cells = (row: (typeof rows)[number]) =>
    slots.map((slot) => (slot.type === type.id ? row.own : row.ofHeader).get(fieldName(slot))?.text ?? null);
  return {
    columns: slots.map(({ by, column, part }) => by || fieldName({ column, part })),
    rows: lines.map((_, line) => {
      const row = rows.find((one) => one.line === line);
      return { line, cells: row === undefined ? slots.map(() => null) : cells(row) };
    }),
    said: { type: type.id, header: header?.id ?? null, title: title.text, slots },
  };
}

type Slot = NonNullable<WrittenTable['said']>['slots'][number];
