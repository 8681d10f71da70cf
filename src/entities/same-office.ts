import type { RecordType } from '../records/index.ts';
import type { Database } from '../store/index.ts';
import { mayBeOneOfficial } from './one-official.ts';

/**
 * Pairs of an officer in a university's order on who may sign and of a signer on its papers, where the name or initials of the signer
 * fit that officer and no other: inside one office, «Зорин Д. О.» is the Zorin who may sign there.
 */
export async function* sameOffice(store: Database, types: readonly RecordType[]): AsyncGenerator<string[]> {
  const offices = new Map<string, Office>();
  for await (const batch of store.batches(officersAndSigners(types)))
    for (const [university, mention, name, side] of batch as [string, string, string, 'officers' | 'signers'][]) {
      const office = offices.get(university) ?? { officers: new Map(), signers: new Map() };
      offices.set(university, office);
      office[side].set(name, [...(office[side].get(name) ?? []), mention]);
    }
  for (const { officers, signers } of offices.values())
    for (const [name, mentions] of signers) {
      const fitting = [...officers].filter(([officer]) => officer === name || mayBeOneOfficial(officer, name));
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) yield [...only[1], ...mentions];
    }
}

interface Office {
  /** Mentions by the name as it is written. */
  readonly officers: Map<string, string[]>;
  readonly signers: Map<string, string[]>;
}

/** `(university, mention, name, side)`. Reads `custody.thing`, where universities are entities already. */
function officersAndSigners(types: readonly RecordType[]): string {
  const signers = types
    .filter(({ columns }) => ['university', 'signer'].every((one) => has(columns, one)))
    .map(({ id }) => `select r.university_m as keeper, r.signer_m as mention, 'signers' as side from rec.${id} r`);
  const officers = `select university_m as keeper, person_m as mention, 'officers' as side from rec.signing_authority`;
  return `select distinct t.entity, o.mention, v.value, o.side from (${[officers, ...signers].join('\n union all ')}) o
    join custody.thing t on t.mention = o.keeper
    join protected.mention_value v on v.mention = o.mention and v.part = 'full'
    order by all`;
}

const has = (columns: readonly { readonly name: string }[], name: string) => columns.some((one) => one.name === name);
