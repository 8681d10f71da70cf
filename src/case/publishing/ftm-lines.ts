import { baseProperty, type FtmStatement, statementKey, statementLine } from '../../evidence/index.ts';
import { type FtmEntity, ftmModel } from '../../records/index.ts';

/** Which source says it, and since when it is kept here. */
export interface Said {
  readonly dataset: string;
  readonly day: string | null;
}

/** An entity as statements: one that it is, and one for each value. A reference says who was meant beside who that is judged to be. */
export function entityStatements(entity: FtmEntity, said: Said): string[] {
  const { id, schema, values } = entity;
  const statement = (prop: string, value: string, original: string | null): string =>
    statementLine(
      keyed({
        ...{
          canonical_id: entity.canonical,
          entity_id: id,
          prop,
          prop_type: propertyType(schema, prop),
          schema,
          value,
        },
        ...{ dataset: said.dataset, origin: null, lang: null, original_value: original, external: 'f' },
        ...{ first_seen: said.day, last_seen: said.day },
      }),
    );
  return [
    statement(baseProperty, id, null),
    ...values.map(({ prop, value, meant }) =>
      statement(prop, value, meant === undefined || meant === value ? null : meant),
    ),
  ];
}

const keyed = (said: Omit<FtmStatement, 'id'>): FtmStatement => ({ ...said, id: statementKey(said) });

function propertyType(schema: string, prop: string): string | null {
  if (prop === baseProperty) return baseProperty;
  const known = ftmModel().getSchema(schema);
  return known.hasProperty(prop) ? known.getProperty(prop).type.name : null;
}

/** An entity put together from all that is said of it: by the id it is judged to have, the ids it had before beside it. */
export interface MergedEntity {
  readonly id: string;
  schema: string;
  readonly properties: Map<string, Set<string>>;
  readonly referents: Set<string>;
  readonly datasets: Set<string>;
  first: string | null;
  last: string | null;
}

export type Merged = Map<string, MergedEntity>;

/** Adds one value to the entity that it is said of. */
export function mergeValue(merged: Merged, said: FtmStatement): void {
  const id = said.canonical_id ?? said.entity_id ?? '';
  const schema = said.schema ?? 'Thing';
  const found = merged.get(id) ?? {
    ...{ id, schema, properties: new Map(), referents: new Set<string>(), datasets: new Set<string>() },
    ...{ first: null, last: null },
  };
  merged.set(id, found);
  if (isNarrower(schema, found.schema)) found.schema = schema;
  if (said.entity_id !== null && said.entity_id !== id) found.referents.add(said.entity_id);
  if (said.dataset !== null) found.datasets.add(said.dataset);
  if (said.first_seen !== null && (found.first === null || said.first_seen < found.first))
    found.first = said.first_seen;
  if (said.last_seen !== null && (found.last === null || said.last_seen > found.last)) found.last = said.last_seen;
  if (said.prop === null || said.prop === baseProperty || said.value === null) return;
  found.properties.set(said.prop, (found.properties.get(said.prop) ?? new Set()).add(said.value));
}

function isNarrower(schema: string, than: string): boolean {
  const { schemata } = ftmModel();
  return schema !== than && (schemata[schema]?.isA(than) ?? false);
}

/** One entity to a line, as other tools of FollowTheMoney read it. */
export function entityLine({ id, schema, properties, referents, datasets, first, last }: MergedEntity): string {
  const written = Object.fromEntries([...properties].map(([prop, values]) => [prop, [...values]]));
  const beside = {
    ...(referents.size > 0 && { referents: [...referents].sort() }),
    ...(datasets.size > 0 && { datasets: [...datasets].sort() }),
    ...(first !== null && { first_seen: first }),
    ...(last !== null && { last_seen: last }),
  };
  return `${JSON.stringify({ id, schema, properties: written, ...beside })}\n`;
}

/** The values of an entity as what is said of it. */
export const saidOf = (entity: FtmEntity, said: Said): FtmStatement[] =>
  [{ prop: baseProperty, value: entity.id }, ...entity.values].map(({ prop, value }) => ({
    ...{ canonical_id: entity.canonical, entity_id: entity.id, prop, prop_type: null, schema: entity.schema, value },
    ...{ dataset: said.dataset, origin: null, lang: null, original_value: null, external: 'f' },
    ...{ first_seen: said.day, last_seen: said.day, id: null },
  }));
