import { ownLine } from '../../evidence/index.ts';
import { partProperty, partySchema } from './ftm-parts.ts';
import type { FtmEntity, FtmValue, Party } from './project-record.ts';

/** A party as an entity; null where it is only a text. */
export function projectParty(party: Party & { exhibit: string; owned: boolean }): FtmEntity | null {
  const { kind } = party;
  const schema = partySchema(kind, party.owned);
  if (schema === null) return null;
  const values: FtmValue[] = [{ prop: 'description', value: ownLine('mention', kind) }];
  for (const [part, value] of party.parts) {
    const prop = partProperty(kind, schema, part, value);
    // A number whose check digits are wrong is no number to FollowTheMoney: it is told as it was read.
    const line = ownLine(part.replace('_doubtful', ''), value);
    values.push(prop === null ? { prop: 'description', value: line } : { prop, value });
  }
  const { mention: id, entity: canonical, exhibit } = party;
  return { id, canonical, schema, exhibit, values };
}
