import { readFileSync } from 'node:fs';

/** The two ways to read who is who: `strict` decides levels, `loose` shows what a weaker link would add. */
export const clusterings = ['strict', 'loose'] as const;
export type Clustering = (typeof clusterings)[number];

/** The schema that holds a clustering's views and derived tables. */
export function schemaOf(clustering: Clustering): string {
  return clustering === 'strict' ? 'ind' : 'ind_loose';
}

const trustedBases = "link_basis in ('self', 'document', 'register_id', 'shared_list', 'shared_people', 'judged')";

/** The SQL beside this file as it stands there, written for `ind`. */
export function stageSource(name: string): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8');
}

/** The SQL beside this file, for a schema. */
export function stageText(name: string, schema: string): string {
  const text = stageSource(name).replaceAll(/\bind\./g, `${schema}.`);
  return withClustering(text, schema === schemaOf('loose') ? 'loose' : 'strict');
}

/** Fills in how a text reads `custody.member`: which entity, and which links it trusts. */
export function withClustering(text: string, clustering: Clustering): string {
  return text
    .replaceAll('{clustering}', clustering)
    .replaceAll('{entity}', clustering === 'loose' ? 'loose_entity_id' : 'entity_id')
    .replaceAll('{trusted}', clustering === 'loose' ? 'true' : trustedBases);
}
