import type { Unit } from '../reading/reading.ts';
import type { SavedMessage } from './html-messages.ts';

/** The columns under which messages of any export come out, so that one mapping fits all. */
export const messageColumns = [
  ...['id', 'date', 'edited', 'author', 'chat', 'text', 'forwarded_from', 'reply_to', 'media', 'url'],
] as const;

export type MessageCells = Readonly<Record<(typeof messageColumns)[number], string | null>>;

/** Whether the rows of a unit are messages of a chat, whichever program exported it. */
export const holdsMessages = ({ columns }: Pick<Unit, 'columns'>): boolean =>
  columns?.length === messageColumns.length && messageColumns.every((name, at) => columns[at] === name);

export const messageCells = (message: SavedMessage, chat: string | null): MessageCells => ({ ...message, chat });
