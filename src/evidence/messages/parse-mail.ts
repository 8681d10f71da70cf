import PostalMime, { type Address, type Email } from 'postal-mime';
import { parseHtml } from '../documents/parse-html.ts';
import type { Block } from '../reading/document-units.ts';

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Only where it was asked for. */
  readonly bytes: Uint8Array | null;
}

/** One letter: what its head says, its text, the tables in it, what hangs on it. */
export interface Letter {
  readonly head: Readonly<Record<string, string | null>>;
  readonly text: string | null;
  readonly tables: Block[];
  readonly attachments: MailAttachment[];
}

const deepest = { maxNestingDepth: 32, maxHeadersSize: 1024 * 1024 };

export async function parseMail({
  bytes,
  withAttachments,
}: {
  bytes: Uint8Array;
  withAttachments: boolean;
}): Promise<Letter> {
  const email = await PostalMime.parse(bytes, deepest);
  const page = email.html ? parseHtml(email.html) : null;
  const plain = email.text?.trim() ? email.text : textOf(page?.blocks ?? []);
  return {
    head: headOf(email),
    text: plain.trim() === '' ? null : plain,
    tables: page?.blocks ?? [],
    attachments: email.attachments.map(({ filename, mimeType, content }) => {
      const data =
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer);
      return { name: filename ?? '', type: mimeType, size: data.length, bytes: withAttachments ? data : null };
    }),
  };
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap(({ lines }) => lines.map((line) => line.filter((cell) => cell !== null).join('\t'))).join('\n');

/** The date as it is written: its zone says where the sender's clock stood. A page saved by a browser as one file (.mht) is a letter that names its address. */
function headOf(email: Email): Letter['head'] {
  const header = (name: string): string | null => email.headers.find(({ key }) => key === name)?.value ?? null;
  return {
    message_id: email.messageId ?? null,
    date: header('date'),
    from: email.from ? person(email.from) : null,
    to: people(email.to),
    cc: people(email.cc),
    subject: email.subject ?? null,
    in_reply_to: email.inReplyTo ?? null,
    url: header('snapshot-content-location'),
  };
}

const people = (list: readonly Address[] | undefined): string | null => list?.map(person).join('; ') || null;

function person(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(person).join(', ')}`;
  return address.name && address.address ? `${address.name} <${address.address}>` : address.address || address.name;
}
