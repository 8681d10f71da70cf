import { readExhibit } from '../evidence/index.ts';
import type { Bar, Cited, Finding } from '../findings/index.ts';
import { type Context, withProtected } from './context.ts';
import { detectCase } from './detect.ts';
import { type Label, labelsOf } from './labels.ts';
import { type Place, placesOf } from './places.ts';
import { chosen } from './saved-findings.ts';

/** A cited record with its place and what the row says there. Internal: rows hold names. */
export interface Shown extends Cited {
  readonly place: Place;
  readonly cells: readonly (string | null)[] | null;
}

export interface Explanation {
  readonly finding: Finding;
  readonly labels: Readonly<Record<string, Label>>;
  readonly evidence: readonly { readonly bar: Bar; readonly shown: readonly Shown[]; readonly more: number }[];
}

const shownPerBar = 12;

/** Why a finding stands, to the row: for each reason the records it cites, opened in the kept file. */
export async function explainFinding(context: Context, said: string): Promise<Explanation> {
  const finding = chosen((await detectCase(context)).findings, said);
  const label = await withProtected(context, labelsOf);
  const place = placesOf(context.ledger.entries);
  const evidence = [];
  for (const bar of finding.bars) {
    const cited = bar.cited.slice(0, shownPerBar);
    const rows = await rowsAt(
      context,
      cited.map(({ recordId }) => place(recordId)),
    );
    const shown = cited.map((one, i) => ({ ...one, place: place(one.recordId), cells: rows[i] ?? null }));
    evidence.push({ bar, shown, more: bar.cited.length - shown.length });
  }
  const entities = finding.roles.map(({ entity }) => entity);
  return { finding, evidence, labels: Object.fromEntries(entities.map((entity) => [entity, label(entity)])) };
}

/** The cells of some places, each file read once and no further than the last row asked for. */
async function rowsAt(context: Context, places: readonly Place[]): Promise<((string | null)[] | null)[]> {
  const found = new Map<string, (string | null)[]>();
  for (const [exhibit, asked] of Map.groupBy(places, ({ exhibit }) => exhibit))
    await readPlaces(context, exhibit, asked, found);
  return places.map(({ exhibit, locator }) => found.get(`${exhibit} ${locator}`) ?? null);
}

async function readPlaces(
  context: Context,
  exhibit: string,
  asked: readonly Place[],
  found: Map<string, (string | null)[]>,
): Promise<void> {
  const wanted = new Set(asked.map(({ locator }) => locator));
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
