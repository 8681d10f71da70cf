import { messageColumns } from '../documents/message-columns.ts';
import { parseJson } from '../objects/parse-json.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { objectsUnit } from '../reading/objects-unit.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Note, Reading } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import { chatsIn } from './chat-exports.ts';

const largestExport = 512 * 1024 * 1024;

/** Exports of chats and social networks in JSON: Telegram's `result.json`, Meta's `message_1.json`, the archive of X. Every chat is a unit of messages. */
export const chatReader: Reader = {
  name: 'chat',
  mediaType: 'application/json',
  extensions: ['json', 'js'],
  recognises: (sample) => kindOf(sample),
  async read(sample): Promise<Reading> {
    const { source, encoding } = sample;
    const bytes = (await wholeOf(source, largestExport)).subarray(encoding.skip);
    const text = new TextDecoder(encoding.label).decode(bytes).replace(/^\s*window\.YTD\.[\w.]+\s*=\s*/, '');
    const notes: Note[] = [];
    const chats = chatsIn(parseJson(text, source.fileName), notes).filter(({ messages }) => messages.length > 0);
    if (chats.length === 0)
      throw new EvidenceError(
        `${source.fileName}: is an export without a single message; export it again, with messages`,
      );
    let placed = 0;
    const units = chats.map(({ name, messages }, at) => {
      const unit = objectsUnit({ index: at + 1, name, placed, signal: source.signal }, messageColumns, messages);
      placed += messages.length;
      return unit;
    });
    return {
      reader: 'chat',
      mediaType: 'application/json',
      encoding: encoding.label,
      because: kindOf(sample) ?? '',
      units,
      notes,
    };
  },
};

function kindOf({ text, isBinary }: Sample): string | null {
  if (isBinary) return null;
  const start = text.slice(0, 16_384);
  if (/^\s*window\.YTD\.\w*tweets?\w*\.part\d+\s*=/.test(start)) return 'it begins like the archive of X (Twitter)';
  if (!/^\s*\{/.test(start)) return null;
  if (/"messages"\s*:\s*\[/.test(start) && /"(?:date_unixtime|from_id|text_entities)"\s*:/.test(start))
    return 'it has the fields of an export from Telegram';
  if (/"chats"\s*:\s*\{/.test(text) && /"date_unixtime"\s*:/.test(text))
    return 'it has the fields of an export from Telegram';
  if (/"participants"\s*:/.test(start) && /"sender_name"\s*:/.test(start))
    return 'it has the fields of an export from Facebook or Instagram';
  return null;
}
