import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { Field, RecordMapping } from '../mapping/mapping.ts';
import { parseDay } from '../values/parse-date.ts';
import { parseClock, parseMoment } from '../values/parse-moment.ts';
import { bothSides, underOwnHeadings } from './two-sided.ts';

/** A column of a journal that holds when somebody came, or went. */
interface Timed {
  readonly index: number;
  readonly heading: string;
  /** True for a clock time, whose day stands in another column. */
  readonly isClock: boolean;
}

const came =
  /(^|[^\p{L}])(при[хш]\p{L}*|приб(?:ы\p{L}+)?|явк\p{L}*|вх(?:од\p{L}*)?|в[оэ]ш[её]?л\p{L}*|въезд\p{L}*|въехал\p{L}*|заход\p{L}*|заш[её]?л\p{L}*|верну\p{L}*|возвра\p{L}*|in|return\p{L}*|entry|entered|entrance|arriv\p{L}+|came|clock ?in|check ?in)(?=$|[^\p{L}])|출근|입장|들어|들어온|돌아온|귀환|입문|진입/iu;
const went =
  /(^|[^\p{L}])(ух(?:од\p{L}*)?|уш[её]?л\p{L}*|уб(?:ы\p{L}+)?|вых(?:од\p{L}*)?|выш[её]?л\p{L}*|выезд\p{L}*|выехал\p{L}*|out|exit\p{L}*|left|leav\p{L}+|depart\p{L}+|went|clock ?out|check ?out)(?=$|[^\p{L}])|퇴근|퇴장|나간|나가|출문/iu;

/** «Время прихода» and «Время ухода» in one row: somebody came through the gate, and went. */
export const comingsAndGoings = (clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null =>
  inAndOut(clues, read, passages);

/** «Въезд», «Пункт», «Выезд», «Пункт» in one row: somebody crossed the border on a day, and crossed it back on another. */
export const entriesAndExits = (clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null =>
  inAndOut(clues, read, crossings) ?? oneWay(clues, read);

/** «arrival» over days in a list of a flight, and nothing of leaving: all of them crossed the border that way. */
function oneWay(clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null {
  const [arrival, leaving] = [timed(clues, came, went, crossings.isWhen), timed(clues, went, came, crossings.isWhen)];
  const own = arrival ?? leaving;
  if (own === null || own.isClock || (arrival !== null && leaving !== null)) return null;
  const plain = read(clues);
  if (plain.missing.join() !== 'at') return null;
  const headings = clues.headings.map((heading, i) => (i === own.index ? crossings.heading : heading));
  const seen = { ...clues, headings };
  const fit = underOwnHeadings(read(seen), clues, seen, ['at']);
  const direction = arrival === null ? 'out' : 'in';
  return { ...fit, records: fit.records.map((record) => ({ ...going(record, direction, null), when: null })) };
}

/** What a column of such events holds, and how its form heads one of both. */
interface Events {
  readonly isWhen: (text: string) => boolean;
  readonly heading: string;
}

function inAndOut(clues: UnitClues, read: (clues: UnitClues) => Fit, { isWhen, heading }: Events): Fit | null {
  const [arrival, leaving] = [timed(clues, came, went, isWhen), timed(clues, went, came, isWhen)];
  if (arrival === null || leaving === null || arrival.isClock !== leaving.isClock) return null;
  const isAbsence = tellsAbsence(clues, arrival, leaving);
  const since = isAbsence ? leaving : arrival;
  const sides = (['in', 'out'] as const).map((direction) => {
    const [own, other] = direction === 'in' ? [arrival, leaving] : [leaving, arrival];
    const seen = sideClues(clues, own, other, heading);
    const fit = underOwnHeadings(read(seen), clues, seen, ['at.time', 'at']);
    return {
      ...fit,
      told: true,
      records: fit.records.map((record) => going(record, direction, own === since ? null : since)),
    };
  });
  return bothSides(
    sides,
    `"${arrival.heading}" and "${leaving.heading}" are two events of one row: somebody came, and went${leaving.isClock ? nextDay(isAbsence) : ''}`,
  );
}

const nextDay = (isAbsence: boolean): string =>
  isAbsence
    ? '; who came back at an earlier hour than he went came on the next day'
    : '; who went at an earlier hour than he came went on the next day';

/** «Ушёл 09:22, вернулся 21:35»: where lodgers are written down, a row begins with their going, and most are back later that day. */
function tellsAbsence({ columns }: UnitClues, arrival: Timed, leaving: Timed): boolean {
  if (!arrival.isClock || leaving.index > arrival.index) return false;
  const back = columns[arrival.index]?.cells ?? [];
  const hours = (columns[leaving.index]?.cells ?? []).flatMap((cell, i) => {
    const [left, came] = [parseClock(cell ?? ''), parseClock(back[i] ?? '')];
    return left === null || came === null ? [] : [came > left];
  });
  return hours.filter((isLater) => isLater).length > hours.length * 0.5;
}

function timed(
  { headings, columns }: UnitClues,
  asked: RegExp,
  other: RegExp,
  isWhen: (text: string) => boolean,
): Timed | null {
  const found = headings.flatMap((heading, index) => {
    if (!asked.test(heading) || other.test(heading)) return [];
    const isClock = (columns[index]?.share(isClockTime) ?? 0) >= mostly;
    return isClock || (columns[index]?.share(isWhen) ?? 0) >= mostly ? [{ index, heading, isClock }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const mostly = 0.8;
/** «10.08.21» is a day before it is an hour. */
const isClockTime = (text: string): boolean => parseDay(text) === null && parseClock(text) !== null;
const isDayOrMoment = (text: string): boolean => (parseDay(text) ?? parseMoment(text)) !== null;
const isTimedMoment = (text: string): boolean => parseMoment(text)?.timed === true;

const passages: Events = { isWhen: isTimedMoment, heading: 'Дата и время прохода' };
const crossings: Events = { isWhen: isDayOrMoment, heading: 'Дата пересечения' };

const sideClues = (clues: UnitClues, own: Timed, other: Timed, whole: string): UnitClues => ({
  ...clues,
  headings: clues.headings.map((heading, index) =>
    index === other.index || isBesideOther(clues.headings, index, own, other)
      ? ''
      : index === own.index
        ? own.isClock
          ? 'Время прохода'
          : whole
        : heading,
  ),
});

/** «Пункт» stands twice: of the two, the one on the right of the other event is said of that. */
function isBesideOther(headings: readonly string[], index: number, own: Timed, other: Timed): boolean {
  const heading = headings[index] ?? '';
  if (heading === '' || headings.filter((one) => one === heading).length !== 2) return false;
  const between = (from: number, to: number) => index > from && (to < from || index < to);
  return between(other.index, own.index) && !between(own.index, other.index);
}

/** The row says which way by the column; a clock time of the second event is held against that of the first. */
function going(record: RecordMapping, direction: 'in' | 'out', first: Timed | null): RecordMapping {
  const said: Field = { column: 'direction', part: null, source: { kind: 'says', text: direction }, cut: null };
  return {
    ...record,
    fields: [
      ...record.fields.filter(({ column }) => column !== 'direction'),
      said,
      ...(first?.isClock ? [sinceThen(first)] : []),
    ],
  };
}

const sinceThen = ({ heading, index }: Timed): Field => ({
  column: 'at',
  part: 'since',
  source: { kind: 'column', heading, index },
  cut: null,
});
