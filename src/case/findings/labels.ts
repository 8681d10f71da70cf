import { type Language, languages } from '../../dossier/index.ts';
import type { Database } from '../../store/index.ts';

/** What an entity may be called: an organisation by its name, a person by a pseudonym that is drawn for this case. */
export interface Label {
  readonly text: string;
  readonly kind: string;
}

/** A label of the case's own making, or the name that a paper gives. */
export interface NamedLabel extends Label {
  readonly named: boolean;
  /** What the case itself calls it. */
  readonly own: string;
}

/** The longest spelling of the fullest kind; one in which a letter or a quotation mark was lost on the way comes last. */
const organisationNames = `
  select m.entity_id, v.value from custody.member m
  join custody.entity e on e.entity_id = m.entity_id and e.kind in ('org', 'site', 'place')
  join protected.mention_value v on v.mention = m.mention_id and v.part in ('org_name', 'place_name', 'address', 'org_short')
  where $1 or m.entity_id in (select unnest($2))
  order by case v.part when 'org_name' then 0 when 'place_name' then 1 when 'org_short' then 2 else 3 end,
    v.value like '%?%' or v.value like '%\uFFFD%', length(v.value) desc, v.value`;

/** Labels for every entity, or for some, in the reader's language; the store has the protected database attached. */
export async function labelsOf(
  store: Database,
  language: Language,
  some: string[] | null = null,
): Promise<(entity: string) => NamedLabel> {
  const names = new Map<string, string>();
  const asked = [some === null, some ?? ['']];
  for (const { entity_id, value } of await store.rows<{ entity_id: string; value: string }>(organisationNames, asked))
    if (!names.has(entity_id)) names.set(entity_id, value);
  const entities = await store.rows<{ entity_id: string; kind: string; pseudonym: string }>(
    'select entity_id, kind, pseudonym from custody.entity where $1 or entity_id in (select unnest($2))',
    asked,
  );
  const labels = new Map(
    entities.map(({ entity_id, kind, pseudonym }) => {
      const own = spoken(language, kind, pseudonym);
      return [entity_id, { text: names.get(entity_id) ?? own, kind, named: names.has(entity_id), own }];
    }),
  );
  const gone = lost[languages.indexOf(language)] ?? lost[0];
  const nobody = { text: gone, kind: 'person', named: false, own: gone };
  return (entity) => labels.get(entity) ?? nobody;
}

type Said = readonly [en: string, ru: string, ko: string];

/** One who was in the case when it was last computed and is not any more. */
const lost: Said = ['no longer in the case', 'в деле больше нет', '사건에 더는 없음'];

/** What has no name of its own to be called by, such as a telephone. */
const kinds: Readonly<Record<string, Said>> = {
  org: ['organisation', 'организация', '기관'],
  site: ['site', 'объект', '현장'],
  place: ['place', 'место', '장소'],
  account: ['account', 'счёт', '계좌'],
  badge: ['pass', 'пропуск', '출입증'],
  contact: ['contact', 'контакт', '연락처'],
  document: ['document', 'документ', '서류'],
};

const spoken = (language: Language, kind: string, pseudonym: string): string =>
  kind === 'person' ? pseudonym : `${kinds[kind]?.[languages.indexOf(language)] ?? kind} ${pseudonym}`;
