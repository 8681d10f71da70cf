import type { MessageCells } from '../documents/message-columns.ts';
import { isObject, type Json, type JsonObject, scalarText } from '../objects/flatten.ts';
import type { Note } from '../reading/reading.ts';

export interface Chat {
  readonly name: string;
  readonly messages: MessageCells[];
}

/** The chats of an export, whichever program made it. What is no message object is told. */
export function chatsIn(document: Json, notes: Note[]): Chat[] {
  if (Array.isArray(document)) return [{ name: 'tweets', messages: objectsIn(document, 'tweets', notes).map(tweet) }];
  if (!isObject(document)) return [];
  const list = isObject(document.chats) ? document.chats.list : undefined;
  const left = isObject(document.left_chats) ? document.left_chats.list : undefined;
  const chats = [list, left].flatMap((some) => (Array.isArray(some) ? some : [])).filter(isObject);
  return (chats.length > 0 ? chats : [document]).map((chat) => chatOf(chat, notes));
}

function chatOf(chat: JsonObject, notes: Note[]): Chat {
  const isMeta = Array.isArray(chat.participants);
  const title = textOf(isMeta ? chat.title : chat.name);
  const name = (isMeta ? unmangled(title) : title) ?? 'chat';
  const messages = objectsIn(chat.messages, name, notes);
  return {
    name,
    messages: messages.map((message) => (isMeta ? metaMessage(message, name) : telegramMessage(message, chat, name))),
  };
}

function objectsIn(value: Json | undefined, unit: string, notes: Note[]): JsonObject[] {
  const list = Array.isArray(value) ? value : [];
  const objects = list.filter(isObject);
  const others = list.length - objects.length;
  if (others > 0)
    notes.push({
      unit,
      severity: 'error',
      because: `${others} entries among the messages are no messages; they were left out`,
    });
  return objects;
}

function telegramMessage(message: JsonObject, chat: JsonObject, name: string): MessageCells {
  const id = textOf(message.id);
  const isPublic = /^public_/.test(textOf(chat.type) ?? '');
  const links = pieces(message.text_entities ?? message.text).flatMap((piece) =>
    isObject(piece) ? [textOf(piece.href) ?? linkIn(piece)] : [],
  );
  return {
    id,
    date: textOf(message.date),
    edited: textOf(message.edited),
    // Whoever deleted the account has a number left, and no name.
    author: textOf(message.from) ?? textOf(message.actor) ?? (isPublic ? name : textOf(message.from_id)),
    chat: name,
    text: telegramText(message.text) ?? textOf(message.action),
    forwarded_from: textOf(message.forwarded_from),
    reply_to: textOf(message.reply_to_message_id),
    media:
      [message.photo, message.file, message.media_type, placeOf(message)]
        .map((part) => (typeof part === 'string' ? part : null))
        .filter((part) => part !== null)
        .join('; ') || null,
    url: links.filter((link) => link !== null).join('; ') || null,
  };
}

const placeOf = (message: JsonObject): string | null => {
  const place = message.location_information;
  return isObject(place) ? `place ${textOf(place.latitude)}, ${textOf(place.longitude)}` : null;
};

const pieces = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

const linkIn = (piece: JsonObject): string | null => (piece.type === 'link' ? textOf(piece.text) : null);

/** A text is one string, or pieces of it: plain ones and marked ones. */
function telegramText(value: Json | undefined): string | null {
  if (typeof value === 'string') return textOf(value);
  return (
    pieces(value)
      .map((piece) => (isObject(piece) ? textOf(piece.text) : textOf(piece)) ?? '')
      .join('') || null
  );
}

function metaMessage(message: JsonObject, name: string): MessageCells {
  const at = Number(message.timestamp_ms);
  const media = ['photos', 'videos', 'files', 'audio_files']
    .flatMap((kind) => pieces(message[kind]))
    .map((item) => (isObject(item) ? textOf(item.uri) : null));
  const share = isObject(message.share) ? textOf(message.share.link) : null;
  return {
    ...{ id: null, edited: null, chat: name, forwarded_from: null, reply_to: null, url: share },
    date: Number.isFinite(at) && Math.abs(at) < 8e15 ? new Date(at).toISOString() : textOf(message.timestamp_ms),
    author: unmangled(textOf(message.sender_name)),
    text: unmangled(textOf(message.content)),
    media: media.filter((uri) => uri !== null).join('; ') || null,
  };
}

/** Meta writes each byte of UTF-8 as a character of its own: a known fault of its exports, undone only where the whole text fits it. */
function unmangled(text: string | null): string | null {
  if (text === null || !/[\u0080-\u00FF]/.test(text) || /[\u0100-\uFFFF]/.test(text)) return text;
  const read = Buffer.from(text, 'latin1').toString('utf8');
  return read.includes('\uFFFD') ? text : read;
}

function tweet(item: JsonObject): MessageCells {
  const said = isObject(item.tweet) ? item.tweet : item;
  const entities = isObject(said.entities) ? pieces(said.entities.urls) : [];
  const id = textOf(said.id_str) ?? textOf(said.id);
  return {
    ...{ id, edited: null, chat: 'tweets', author: null, forwarded_from: null, media: null },
    date: isoDate(textOf(said.created_at)),
    text: textOf(said.full_text) ?? textOf(said.text),
    reply_to: textOf(said.in_reply_to_status_id_str),
    url:
      entities
        .map((link) => (isObject(link) ? textOf(link.expanded_url) : null))
        .filter((link) => link !== null)
        .join('; ') || null,
  };
}

/** `Sun Oct 01 08:05:00 +0000 2023`, as X writes it; another is left as it is. */
function isoDate(written: string | null): string | null {
  const [, month, day, clock, zone, year] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) ([\d:]{8}) ([+-]\d{4}) (\d{4})$/.exec(written ?? '') ?? [];
  const at = new Date(`${day} ${month} ${year} ${clock} ${zone}`);
  return Number.isNaN(at.getTime()) ? written : at.toISOString();
}

const textOf = (value: Json | undefined): string | null => (value === undefined ? null : scalarText(value));
