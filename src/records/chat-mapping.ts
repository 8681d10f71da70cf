import type { Unit } from '../evidence/index.ts';
import type { GuessedUnit } from './guessed-unit.ts';
import type { Field } from './mapping.ts';

const read: Readonly<Record<string, Pick<Field, 'column' | 'part'>>> = {
  date: { column: 'at', part: null },
  author: { column: 'party', part: 'sender' },
  text: { column: 'text', part: null },
};

/** Readers of chats name what a message is made of, whichever program exported it: each message is a contact, and nothing is guessed. */
export function chatUnit(unit: Unit): GuessedUnit {
  const columns = unit.columns ?? [];
  const kind: Field = { column: 'kind', part: null, source: { kind: 'says', text: 'chat' }, cut: null };
  const fields = columns.flatMap((heading, index): Field[] => {
    const to = read[heading];
    return to === undefined ? [] : [{ ...to, source: { kind: 'column', heading, index }, cut: null }];
  });
  const unused = columns.filter((heading) => read[heading] === undefined);
  const style = { order: 'dmy', decimal: '.', zone: null, currency: null, period: null } as const;
  const records = [{ type: 'contact_event', once: false, refers: false, when: null, fields: [kind, ...fields] }];
  return {
    mapping: { unit: unit.index, name: unit.name, header: null, headerRows: 0, ...style, records, unused },
    reasons: ['taken for contact_event: each message of a chat is a contact of who wrote it, at its time'],
    leftovers: [],
  };
}
