import { holdsLetters, holdsMessages, type Unit } from '../../evidence/index.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import type { Field } from '../mapping/mapping.ts';

type Slots = Readonly<Record<string, Pick<Field, 'column' | 'part'>>>;

const ofChat: Slots = {
  date: { column: 'at', part: null },
  author: { column: 'party', part: 'sender' },
  text: { column: 'text', part: null },
};
const ofLetter: Slots = {
  date: { column: 'at', part: null },
  from: { column: 'party', part: 'sender' },
  to: { column: 'party', part: 'receiver' },
  text: { column: 'text', part: null },
};

/** Readers of chats and letters name what a message is made of, whichever program wrote it: each is a contact, and nothing is guessed. */
export const messageUnit = (unit: Unit): GuessedUnit | null =>
  holdsMessages(unit)
    ? contacts(unit, 'chat', ofChat, 'each message of a chat is a contact of who wrote it, at its time')
    : holdsLetters(unit)
      ? contacts(unit, 'letter', ofLetter, 'each letter is a contact of who wrote it with whom it went to, on its day')
      : null;

function contacts(unit: Unit, called: string, read: Slots, because: string): GuessedUnit {
  const columns = unit.columns ?? [];
  const kind: Field = { column: 'kind', part: null, source: { kind: 'says', text: called }, cut: null };
  const fields = columns.flatMap((heading, index): Field[] => {
    const to = read[heading];
    return to === undefined ? [] : [{ ...to, source: { kind: 'column', heading, index }, cut: null }];
  });
  const unused = columns.filter((heading) => read[heading] === undefined);
  const style = { order: 'dmy', decimal: '.', zone: null, currency: null, period: null } as const;
  const records = [{ type: 'contact_event', once: false, refers: false, when: null, fields: [kind, ...fields] }];
  return {
    mapping: { unit: unit.index, name: unit.name, header: null, headerRows: 0, ...style, records, unused },
    reasons: [`taken for contact_event: ${because}`],
    leftovers: [],
  };
}
