import type { SavedMessage } from './html-messages.ts';

/** The columns under which messages of any export come out, so that one mapping fits all. */
export const messageColumns = [
  ...['id', 'date', 'edited', 'author', 'chat', 'text', 'forwarded_from', 'reply_to', 'media', 'url'],
] as const;

export type MessageCells = Readonly<Record<(typeof messageColumns)[number], string | null>>;

export const messageCells = (message: SavedMessage, chat: string | null): MessageCells => ({ ...message, chat });
