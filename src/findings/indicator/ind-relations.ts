import { indColumns, recordTypes } from '../../records/index.ts';
import { derivedTables } from '../stages/derived-tables.ts';
import type { Relations } from './relation.ts';

/** Who plays which part in a record that may name any number: senders, payees, those a claim is about. */
const party = ['record_id', 'mention', 'role'].map((name) => ({ name, type: 'VARCHAR' }));

/** Every relation of schema `ind` that a rule may name: the record types without protected columns, their parties, and the derived tables. */
export function indRelations(): Relations {
  const records = recordTypes().all.map((type) => [type.id, indColumns(type)] as const);
  const derived = derivedTables().map(({ name, columns }) => [name, columns] as const);
  return new Map([...records, ['party', party] as const, ...derived]);
}
