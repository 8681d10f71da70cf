import { fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import type { Candidate } from '../words/heading-lexicon.ts';
import { chooseBareHeadings } from './choose-bare-headings.ts';
import { chooseBareParts } from './choose-bare-parts.ts';
import {
  chooseCut,
  chooseDayBeside,
  chooseDocument,
  chooseName,
  chooseOrderNamed,
  choosePhone,
} from './choose-beside.ts';
import { chooseByShape } from './choose-by-shape.ts';
import { chooseBySum } from './choose-by-sum.ts';
import { chooseByValues } from './choose-by-values.ts';
import { chooseClockSpan } from './choose-clock-span.ts';
import { chooseEnds } from './choose-ends.ts';
import { chooseFewValues } from './choose-few-values.ts';
import { chooseFirstDay } from './choose-first-day.ts';
import { chooseJoined } from './choose-joined.ts';
import { chooseLastNeeded } from './choose-last-needed.ts';
import { chooseLatest } from './choose-latest.ts';
import { chooseLeftOver } from './choose-left-over.ts';
import { chooseClock, chooseNarrower } from './choose-narrower.ts';
import { chooseEarner, chooseOtherSide, chooseReceiver, chooseTaker } from './choose-other-side.ts';
import { choosePaid } from './choose-paid.ts';
import { chooseActing, chooseSaid } from './choose-said.ts';
import { chooseSamePrefix } from './choose-same-prefix.ts';
import { chooseSeveralValues } from './choose-several-values.ts';
import { chooseTitleValues } from './choose-titled.ts';
import { chooseTotal } from './choose-total.ts';
import { chooseUnheaded } from './choose-unheaded.ts';
import { chooseUnnumbered } from './choose-unnumbered.ts';
import { type Choosing, type Chosen, pick, surely } from './chosen.ts';
import { pairs } from './heading-pairs.ts';
import { leaveStrangers } from './leave-strangers.ts';
import type { UnitClues } from './unit-clues.ts';

/** Every heading to the slot it fits best, then what the paper says once, then what the title says. */
export function chooseAll(
  type: RecordType,
  clues: UnitClues,
  listed: ReadonlySet<number> | null,
  line: ReadonlyMap<number, number> = new Map(),
) {
  const chosen = new Map<string, Chosen>();
  const used = new Set<number>();
  const choosing = { type, clues, chosen, used, listed, line };
  for (const pair of pairs(type, clues)) {
    const { column, part } = pair.candidate.slot;
    if (pair.candidate.slot.bare || (listed !== null && isListed(type, column))) continue;
    if (listed?.has(pair.index) && pair.candidate.likeness < surely) continue;
    if (pair.score < (line.get(pair.index) ?? 0) - (column.required || type.key.includes(column.name) ? 0.15 : 0))
      continue;
    if (used.has(pair.index) || chosen.has(fieldName({ column: column.name, part }))) continue;
    if (isNamedWhole(chosen, column.name, pair.candidate)) continue;
    const made = pick(pair, clues);
    chosen.set(fieldName(made.field), made);
    used.add(pair.index);
  }
  leaveWholes(choosing);
  chooseBySum(choosing);
  chooseJoined(choosing);
  chooseName(choosing);
  chooseEnds(choosing);
  chooseNarrower(clues, chosen);
  chooseClockSpan(choosing);
  choosePhone(choosing);
  chooseDocument(choosing);
  chooseCut(choosing);
  chooseDayBeside(choosing);
  chooseBareParts(choosing);
  chooseByShape(choosing);
  chooseSamePrefix(choosing);
  chooseSaid(choosing);
  chooseTitleValues(choosing);
  if (listed === null || line === undefined || line.size === 0) chooseFewValues(choosing);
  chooseSeveralValues(choosing);
  chooseBareHeadings(choosing);
  chooseOtherSide(choosing);
  chooseLeftOver(choosing);
  chooseOtherSide(choosing);
  chooseByShape(choosing);
  chooseEarner(choosing);
  chooseReceiver(choosing);
  chooseTaker(choosing);
  chooseFirstDay(choosing);
  chooseBareHeadings(choosing);
  if (listed === null) chooseByValues(choosing);
  chooseUnheaded(choosing);
  chooseLastNeeded(choosing);
  chooseEnds(choosing);
  chooseClock(choosing);
  choosePaid(choosing);
  chooseTotal(choosing);
  chooseLatest(choosing);
  chooseUnnumbered(choosing);
  chooseOrderNamed(choosing);
  chooseActing(choosing);
  leaveStrangers(choosing);
  if (listed !== null && isOnePaper(type, chosen)) leaveToLines(choosing);
  return { chosen, used };
}

/** Its number is surely said once, above the rows: all of them are of that paper. A paper without a number may be several. */
const isOnePaper = ({ key, columns }: RecordType, chosen: ReadonlyMap<string, Chosen>): boolean =>
  columns.some(({ name, type }) => {
    const number = type === 'number' && key.includes(name) ? chosen.get(name) : undefined;
    return number?.field.source.kind === 'says' && number.score >= surely;
  });

/** What differs from row to row is no one paper's: «Наименование» of works is not its customer. What the paper says itself stands instead. */
function leaveToLines(choosing: Choosing): void {
  const { clues, chosen, used } = choosing;
  for (const [name, { field }] of chosen) {
    const { source } = field;
    if (source.kind !== 'column' || (clues.columns[source.index]?.distinct ?? 0) < 2) continue;
    chosen.delete(name);
    used.delete(source.index);
  }
  const taken = new Set(
    [...chosen.values()].flatMap(({ field: { source } }) => (source.kind === 'says' ? source.text : [])),
  );
  chooseSaid({ ...choosing, clues: { ...clues, said: clues.said.filter(({ text }) => !taken.has(text)) } });
}

/** A column that names a party whole leaves no other that its surname may stand in, unless that one is surely headed so. */
const isNamedWhole = (chosen: ReadonlyMap<string, Chosen>, column: string, { slot: { part }, likeness }: Candidate) =>
  (part === 'given' || (part === 'surname' && likeness < surely)) && chosen.has(`${column}.full`);

/** A period whose ends two columns give is not the day in a third. */
function leaveWholes({ type, chosen, used }: Choosing): void {
  for (const { name, type: kind } of type.columns) {
    const whole = chosen.get(name);
    if (kind !== 'period' || whole?.field.source.kind !== 'column') continue;
    if (!chosen.has(`${name}.from`) || !chosen.has(`${name}.to`)) continue;
    chosen.delete(name);
    used.delete(whole.field.source.index);
  }
}

/** A header of a paper names no one of the list below it by values alone. */
const isListed = (type: RecordType, column: Column): boolean => type.header === null && column.name === 'person';
