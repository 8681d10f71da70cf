import { createRequire } from 'node:module';
import type { Model } from '@opensanctions/followthemoney';
import type { MentionKind } from '../record-types/column-notation.ts';

let loaded: Model | null = null;

/** The model of FollowTheMoney, read when it is first asked for: most runs never do. */
export function ftmModel(): Model {
  if (loaded !== null) return loaded;
  const library = createRequire(import.meta.url)(
    '@opensanctions/followthemoney',
  ) as typeof import('@opensanctions/followthemoney');
  loaded = new library.Model(library.defaultModel);
  return loaded;
}

/** The property that holds a part of what is written of a party, by kind; a part without one stands in the description. */
const properties: Readonly<Partial<Record<MentionKind, Readonly<Record<string, string>>>>> = {
  person: {
    full: 'name',
    latin: 'alias',
    surname: 'lastName',
    given: 'firstName',
    patronymic: 'fatherName',
    inn: 'innCode',
    document: 'passportNumber',
    birth: 'birthDate',
  },
  org: { org_name: 'name', org_short: 'alias', inn: 'innCode', ogrn: 'ogrnCode', kpp: 'kppCode', address: 'address' },
  site: { place_name: 'name', address: 'full' },
  place: { address: 'full', place_name: 'name' },
  account: { account: 'accountNumber', bic: 'bic' },
};

const schemas: Readonly<Partial<Record<MentionKind, string>>> = {
  person: 'Person',
  org: 'Organization',
  site: 'Address',
  place: 'Address',
  account: 'BankAccount',
};

/** What a party of that kind is; null for what is a text and no entity (a badge, a telephone). An owned organisation is a company. */
export const partySchema = (kind: MentionKind, owned = false): string | null =>
  kind === 'org' && owned ? 'Company' : (schemas[kind] ?? null);

const dateLike = /^\d{4}(-\d\d(-\d\d)?)?$/;

export function partProperty(kind: MentionKind, schema: string, part: string, value: string): string | null {
  const name = properties[kind]?.[part];
  if (name === undefined || (part === 'birth' && !dateLike.test(value))) return null;
  return ftmModel().getSchema(schema).hasProperty(name) ? name : null;
}

/** What stands on an entity beside its properties: who it is, who collected it and when. */
export const envelope: ReadonlySet<string> = new Set([
  ...['id', 'mention', 'canonical_id', 'referents', 'datasets', 'caption', 'target'],
  ...['first_seen', 'last_seen', 'last_change'],
]);

/** The parts of a party that this program wrote, by the columns of its unit: in properties, else each under its own name. */
export function partsOf(kind: string, cells: ReadonlyMap<string, string>): Map<string, string> {
  const known = new Map(Object.entries(properties[kind as MentionKind] ?? {}).map(([part, name]) => [name, part]));
  return new Map(
    [...cells].flatMap(([name, text]) =>
      envelope.has(name)
        ? []
        : [[known.get(name) ?? name, known.has(name) ? (text.split('; ')[0] ?? text) : text] as const],
    ),
  );
}
