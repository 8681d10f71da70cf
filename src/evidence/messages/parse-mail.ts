import PostalMime, { type Address, type Email } from 'postal-mime';
import { barredBlocks } from '../documents/drawn-tables.ts';
import { type HtmlDocument, parseHtml } from '../documents/parse-html.ts';
import type { Block } from '../reading/document-units.ts';
import { readableHeads } from './readable-heads.ts';

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Only where it was asked for. */
  readonly bytes: Uint8Array | null;
}

/** One letter: what its head says, its text, all that stands in it as text and tables, what hangs on it. */
export interface Letter {
  readonly head: Readonly<Record<string, string | null>>;
  readonly text: string | null;
  readonly tables: Block[];
  readonly attachments: MailAttachment[];
  /** Where it is none, but a page that a browser saved as one file (.mht): the page. */
  readonly page: HtmlDocument | null;
  /** True where the mark that ends its last part is missing. */
  readonly cut: boolean;
}

const deepest = { maxNestingDepth: 32, maxHeadersSize: 1024 * 1024 };

export async function parseMail({
  bytes,
  withAttachments,
}: {
  bytes: Uint8Array;
  withAttachments: boolean;
}): Promise<Letter> {
  const letter = readableHeads(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const email = await PostalMime.parse(letter, deepest);
  const page = email.html ? parseHtml(email.html) : null;
  const plain = email.text?.trim() ? email.text : textOf(page?.blocks ?? []);
  const url = pageAddress(email, letter);
  return {
    page: url === null || page === null ? null : savedPage(page, email, url),
    head: headOf(email),
    cut: endsEarly(email, letter),
    text: plain.trim() === '' ? null : plain,
    tables: [...titleOf(email.subject), ...(page?.blocks ?? barredBlocks(plain.split(/\r\n|\n|\r/)))],
    attachments: email.attachments.map(({ filename, mimeType, content }) => {
      const data =
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer);
      return { name: filename ?? '', type: mimeType, size: data.length, bytes: withAttachments ? data : null };
    }),
  };
}

function endsEarly(email: Email, letter: Buffer): boolean {
  const [, boundary] =
    /^multipart\/.*\bboundary\s*=\s*"?([^";\r\n]+)/is.exec(headerOf(email, 'content-type') ?? '') ?? [];
  return boundary !== undefined && !letter.includes(`--${boundary.trim()}--`);
}

/** What a letter is about is what its lists are of. */
const titleOf = (subject: string | undefined): Block[] =>
  subject?.trim() ? [{ kind: 'text', lines: [[subject.trim()]] }] : [];

const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap(({ lines }) => lines.map((line) => line.filter((cell) => cell !== null).join('\t'))).join('\n');

/** A browser that saves a page as one file (.mht) makes a letter that names its address: Chrome in its head, Explorer in that of its first part. */
function pageAddress(email: Email, letter: Buffer): string | null {
  const said = headerOf(email, 'snapshot-content-location');
  if (said !== null || !/^<?Saved by /i.test(headerOf(email, 'from') ?? '')) return said;
  const start = letter.toString('latin1', 0, 65_536);
  return /^Content-Location:\s*(\S+)/im.exec(start)?.[1] ?? null;
}

const savedPage = (page: HtmlDocument, email: Email, url: string): HtmlDocument => {
  const captured = headerOf(email, 'date');
  const title = page.facts.title ?? email.subject;
  return { ...page, facts: { ...page.facts, url, ...(title && { title }), ...(captured && { captured }) } };
};

const headerOf = (email: Email, name: string): string | null =>
  email.headers.find(({ key }) => key === name)?.value ?? null;

/** The date as it is written: its zone says where the sender's clock stood. */
function headOf(email: Email): Letter['head'] {
  return {
    message_id: email.messageId ?? null,
    date: headerOf(email, 'date'),
    from: email.from ? person(email.from) : null,
    to: people(email.to),
    cc: people(email.cc),
    subject: email.subject ?? null,
    in_reply_to: email.inReplyTo ?? null,
  };
}

const people = (list: readonly Address[] | undefined): string | null => list?.map(person).join('; ') || null;

function person(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(person).join(', ')}`;
  return address.name && address.address ? `${address.name} <${address.address}>` : address.address || address.name;
}
