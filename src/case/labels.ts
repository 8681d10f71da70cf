import type { Database } from '../store/index.ts';

/** What an entity may be called: an organisation by its name, a person by a pseudonym that is drawn for this case. */
export interface Label {
  readonly text: string;
  readonly kind: string;
}

const organisationNames = `
  select m.entity_id, v.value from custody.member m
  join custody.entity e on e.entity_id = m.entity_id and e.kind in ('org', 'site', 'place')
  join protected.mention_value v on v.mention = m.mention_id and v.part in ('org_name', 'place_name', 'address', 'org_short')
  where $1 or m.entity_id in (select unnest($2))
  order by case v.part when 'org_name' then 0 when 'place_name' then 1 when 'org_short' then 2 else 3 end, length(v.value) desc, v.value`;

/** Labels for every entity, or for some; the store has the protected database attached. */
export async function labelsOf(store: Database, some: string[] | null = null): Promise<(entity: string) => Label> {
  const names = new Map<string, string>();
  const asked = [some === null, some ?? ['']];
  for (const { entity_id, value } of await store.rows<{ entity_id: string; value: string }>(organisationNames, asked))
    if (!names.has(entity_id)) names.set(entity_id, value);
  const entities = await store.rows<{ entity_id: string; kind: string; pseudonym: string }>(
    'select entity_id, kind, pseudonym from custody.entity where $1 or entity_id in (select unnest($2))',
    asked,
  );
  const labels = new Map(
    entities.map(({ entity_id, kind, pseudonym }) => [
      entity_id,
      { text: names.get(entity_id) ?? spoken(kind, pseudonym), kind },
    ]),
  );
  return (entity) => labels.get(entity) ?? { text: 'somebody', kind: 'person' };
}

/** A telephone, an address or an account has no name of its own to be called by. */
const spoken = (kind: string, pseudonym: string): string => (kind === 'person' ? pseudonym : `${kind} ${pseudonym}`);
