import { isObject, type JsonObject } from '../objects/flatten.ts';
import { sampleOf } from '../read-exhibit.ts';
import { openSource } from '../reading/source.ts';
import { entitiesOf, type FtmForm } from './ftm-entities.ts';
import { readStatements } from './ftm-read-statements.ts';
import { formOf } from './ftm-reader.ts';
import type { FtmStatement } from './ftm-statement.ts';

/** What a kept FollowTheMoney file says, whole: entities with all that stands beside their properties, or statements. */
export type FtmContent = { readonly entity: JsonObject } | { readonly statement: FtmStatement };

/** Streams the content of a kept file of that format; nothing of it is read as anything else. */
export async function* ftmContent(path: string, fileName: string): AsyncGenerator<FtmContent> {
  const sample = await sampleOf(await openSource(path, fileName, {}));
  const form: FtmForm = formOf(sample) ?? 'lines';
  if (form === 'statements') {
    for await (const rows of readStatements(sample, null)) for (const { statement } of rows) yield { statement };
    return;
  }
  for await (const rows of entitiesOf(sample, form, null))
    for (const { object } of rows) if (isObject(object)) yield { entity: object };
}
