import { readExhibit } from '../../evidence/index.ts';
import type { Bar, Cited, Finding } from '../../findings/index.ts';
import { refuseDamaged } from '../opening/as-kept.ts';
import { type Context, withProtected } from '../opening/context.ts';
import { type Place, placesOf } from '../opening/places.ts';
import { detectCase } from './detect.ts';
import { type Label, labelsOf } from './labels.ts';
import { chosen } from './saved-findings.ts';
import { titles } from './titles.ts';

/** A cited record with its place and what the row says there. Internal: rows hold names. */
export interface Shown extends Cited {
  readonly place: Place;
  readonly cells: readonly (string | null)[] | null;
}

/** The rows of one part that a rule cites: the first few opened, the rest counted. */
export interface Part {
  readonly part: string;
  readonly shown: readonly Shown[];
  readonly more: number;
}

export interface Explanation {
  readonly finding: Finding;
  readonly labels: Readonly<Record<string, Label>>;
  /** Titles of the rules in English, by code. */
  readonly titles: Readonly<Record<string, string>>;
  readonly evidence: readonly { readonly bar: Bar; readonly parts: readonly Part[] }[];
}

const shownPerPart = 3;

/** Why a finding stands, to the row: for each reason the records it cites, opened in the kept file. */
export async function explainFinding(context: Context, said: string): Promise<Explanation> {
  const finding = chosen((await detectCase(context)).findings, said);
  const label = await withProtected(context, (store) => labelsOf(store, 'en'));
  const place = placesOf(context.ledger.entries);
  const chosenRows = finding.bars.map((bar) => ({ bar, parts: partsOf(bar) }));
  const places = chosenRows.flatMap(({ parts }) =>
    parts.flatMap(({ cited }) => cited.map(({ recordId }) => place(recordId))),
  );
  const cells = await cellsAt(context, places);
  const opened = (one: Cited): Shown => ({ ...one, place: place(one.recordId), cells: cells(place(one.recordId)) });
  const evidence = chosenRows.map(({ bar, parts }) => ({
    bar,
    parts: parts.map(({ part, cited, more }) => ({ part, shown: cited.map(opened), more })),
  }));
  const titleOf = await titles('en');
  const codes = [...finding.bars, ...finding.cannotTell].map(({ indicator }) => indicator);
  const entities = finding.roles.map(({ entity }) => entity);
  return {
    ...{ finding, evidence },
    titles: Object.fromEntries(codes.map((code) => [code, titleOf(code)])),
    labels: Object.fromEntries(entities.map((entity) => [entity, label(entity)])),
  };
}

/** The rows of each part, one record of a row, the first few to be opened. */
function partsOf({ cited }: Bar) {
  return [...Map.groupBy(cited, ({ part }) => part)].map(([part, same]) => {
    const records = [...new Map(same.map((one) => [one.recordId, one])).values()];
    return { part, cited: records.slice(0, shownPerPart), more: Math.max(0, records.length - shownPerPart) };
  });
}

/** The cells of some places, each file read once and no further than the last row asked for. */
async function cellsAt(
  context: Context,
  places: readonly Place[],
): Promise<(place: Place) => (string | null)[] | null> {
  const found = new Map<string, (string | null)[]>();
  for (const [exhibit, asked] of Map.groupBy(places, ({ exhibit }) => exhibit))
    await readPlaces(context, exhibit, asked, found);
  return ({ exhibit, locator }) => found.get(`${exhibit} ${locator}`) ?? null;
}

async function readPlaces(
  context: Context,
  exhibit: string,
  asked: readonly Place[],
  found: Map<string, (string | null)[]>,
): Promise<void> {
  const wanted = new Set(asked.map(({ locator }) => locator));
  await refuseDamaged(context.folder, exhibit, asked[0]?.file ?? exhibit);
  const reading = await readExhibit(context.folder.exhibit(exhibit), asked[0]?.file ?? exhibit, {
    signal: context.signal,
  });
  for (const unit of reading.units)
    for await (const { places, rows } of unit.batches()) {
      for (const [i, at] of places.entries()) {
        const locator = unit.locator(at);
        if (wanted.delete(locator)) found.set(`${exhibit} ${locator}`, rows[i] ?? []);
      }
      if (wanted.size === 0) return;
    }
}
