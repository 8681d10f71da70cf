import { readFileSync } from 'node:fs';
import type { Finding } from '../../findings/index.ts';
import type { Language } from '../../records/index.ts';
import type { Database, Row } from '../../store/index.ts';
import type { Label } from '../findings/labels.ts';
import { partiesOf, workersOf } from './lanes.ts';
import { townIn, townOf } from './town-of.ts';

/** What records say happened at places of one town, or at a place that is on no map. */
export interface MapPlace {
  readonly id: string;
  readonly label: string;
  /** site, lodging, workplace, office, practice or meeting. */
  readonly kinds: readonly string[];
  /** To a tenth of a degree; null where neither the case nor the list of towns says. */
  readonly at: { readonly lat: number; readonly lon: number } | null;
  readonly people: number;
  readonly records: number;
  readonly origins: number;
}

/** People who are recorded at both of two places. */
export interface MapArc {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

interface PlaceRow extends Row {
  kind: string;
  entity: string;
  people: string[] | null;
  records: string[];
  origins: string[] | null;
  lat: number | null;
  lon: number | null;
}

const sql = readFileSync(new URL('./places.sql', import.meta.url), 'utf8');

/** The places of a finding, gathered by town. Coordinates are coarse by rule: a map shows which town, never which door. */
export async function mapOf(
  store: Database,
  finding: Finding,
  label: (entity: string) => Label,
  language: Language,
): Promise<{ places: MapPlace[]; arcs: MapArc[]; recordsOf: ReadonlyMap<string, readonly string[]> }> {
  const rows = await store.rows<PlaceRow>(sql, [workersOf(finding), partiesOf(finding)]);
  const gathered = Map.groupBy(rows, (row) => placeId(row, label));
  const places = [...gathered].map(([id, own]) => placeOf(id, own, label, language));
  const recordsOf = new Map([...gathered].map(([id, own]) => [id, unique(own.flatMap(({ records }) => records))]));
  return {
    places: places.sort((a, b) => b.people - a.people || b.records - a.records),
    arcs: arcsOf(gathered),
    recordsOf,
  };
}

const coarse = (degrees: number): number => Math.round(degrees * 10) / 10;
const unique = (all: readonly string[]): string[] => [...new Set(all)].sort();

function placeId({ entity, lat, lon }: PlaceRow, label: (entity: string) => Label): string {
  const { text } = label(entity);
  const town = townOf(text)?.name.en ?? townIn(text);
  if (town !== null) return `town ${town}`;
  return lat !== null && lon !== null ? `at ${coarse(lat)} ${coarse(lon)}` : `place ${entity}`;
}

function placeOf(id: string, own: readonly PlaceRow[], label: (entity: string) => Label, language: Language): MapPlace {
  const [first] = own as [PlaceRow, ...PlaceRow[]];
  const town = townOf(label(first.entity).text);
  const given = first.lat === null || first.lon === null ? null : { lat: coarse(first.lat), lon: coarse(first.lon) };
  return {
    ...{
      id,
      label: town?.name[language] ?? townIn(label(first.entity).text) ?? label(first.entity).text,
      kinds: unique(own.map(({ kind }) => kind)),
    },
    at: town === null ? given : { lat: town.lat, lon: town.lon },
    people: new Set(own.flatMap(({ people }) => people ?? [])).size,
    records: new Set(own.flatMap(({ records }) => records)).size,
    origins: new Set(own.flatMap(({ origins }) => origins ?? [])).size,
  };
}

function arcsOf(gathered: ReadonlyMap<string, readonly PlaceRow[]>): MapArc[] {
  const people = [...gathered].map(([id, own]) => ({ id, at: new Set(own.flatMap((row) => row.people ?? [])) }));
  return people.flatMap((one, i) =>
    people.slice(i + 1).flatMap((other) => {
      const both = [...one.at].filter((person) => other.at.has(person)).length;
      return both === 0 ? [] : [{ from: one.id, to: other.id, people: both }];
    }),
  );
}
