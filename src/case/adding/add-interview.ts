import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  looksLikeInterview,
  parseInterview,
  proposeWorkingText,
  readExhibit,
  sealInterview,
} from '../../evidence/index.ts';
import { type KeptFile, keepFile, type LedgerEntry, openVault } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { erasedExhibits } from '../opening/gone-exhibits.ts';
import type { Databases } from '../opening/load.ts';
import { alreadyIn, type FileReport } from './file-report.ts';
import { type Incoming, shownName } from './incoming.ts';
import { loadMapped, mappingFor } from './map-and-load.ts';
import { provenance } from './provenance.ts';

/**
 * Adds an interview: the answers first, the original into the vault, the working text that a person has passed among the exhibits
 * under a random source id. Neither the file's name nor its path is kept anywhere else, nor said in a report.
 */
export async function addInterview(context: Context, databases: Databases, file: Incoming): Promise<FileReport> {
  if (context.unattended) return addUnattended(context, databases, file);
  const workingText = file.held?.workingText ?? (await givenWorkingText(file));
  const before = await sealedBefore(context, workingText);
  if (before !== null) return readOn(context, databases, before);
  const vault = openVault(context.folder);
  if (file.recipients !== undefined) await vault.setRecipients(file.recipients.split(/[\s,]+/).filter(Boolean));
  const known = provenance({ ...file, name: 'interview' });
  const sealed = await sealInterview(
    {
      ...{ consent: file.consent, protection: file.protection, risk: file.risk, passedBy: file.passed_by },
      ...{
        original: file.held?.original ?? Buffer.from(await readUnnamed(file.path, 'its file', 'latin1'), 'latin1'),
        originalName: file.held?.originalName ?? basename(file.path),
        workingText,
      },
    },
    {
      seal: (source, bytes) => vault.seal(source, bytes),
      keep: (bytes) => keepFile(context.folder, bytes),
      newSourceId: context.newSourceId ?? vault.newSourceId,
    },
  );
  const origin = { origin: sealed.sourceId, origin_id: `o-${sealed.sourceId}`, origin_kind: 'interview' };
  return addWorkingText(context, databases, sealed.kept, sealed.fileName, { ...known, ...origin, ...sealed.entry });
}

async function givenWorkingText({ working_text: path }: Incoming): Promise<string> {
  if (path === undefined)
    throw new Error(
      'an interview is added with its redacted working text: write it, read it, and name it with --working-text (and say --consent, --protection and --risk); until then nothing of it is kept',
    );
  return readUnnamed(path, 'its working text');
}

/** Reads a file without ever saying its path: names of files tell names of people. */
async function readUnnamed(path: string, what: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  return readFile(path, encoding).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`the interview: ${what} cannot be read (${error.code}); check the path that you gave`);
  });
}

const withoutSource = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/^source_id:.*\r?\n/m, '')
    .replaceAll('\r\n', '\n');

/** The source whose working text this is, if it was sealed before. The working text is compared: of the original nothing is kept. */
async function sealedBefore({ ledger, folder }: Context, workingText: string): Promise<LedgerEntry | null> {
  const erased = erasedExhibits(ledger.entries);
  for (const entry of ledger.entries) {
    if (entry.kind !== 'added' || entry.body.source_id === undefined) continue;
    if (erased.has(String(entry.body.exhibit))) continue;
    const kept = await readFile(folder.exhibit(String(entry.body.sha256)), 'utf8');
    if (withoutSource(kept) === withoutSource(workingText)) return entry;
  }
  return null;
}

/** An interview that is sealed already is read to the end where a crash left it unread, and else left alone. */
async function readOn(context: Context, databases: Databases, { body }: LedgerEntry): Promise<FileReport> {
  const [exhibit, name] = [String(body.exhibit), String(body.file_name)];
  const read = context.ledger.entries.some((entry) => entry.kind === 'mapped' && entry.body.exhibit === exhibit);
  if (read) return alreadyIn('the interview', exhibit, name);
  const reading = await readExhibit(context.folder.exhibit(String(body.sha256)), name, { signal: context.signal });
  const file = { path: name, name };
  return loadMapped(context, databases, file, exhibit, reading, await mappingFor(file, reading));
}

/** In an evaluation nobody can pass a working text: the proposed one is read, and the original is kept nowhere. */
async function addUnattended(context: Context, databases: Databases, file: Incoming): Promise<FileReport> {
  const original = await readFile(file.path, 'utf8');
  if (!looksLikeInterview(original))
    throw new Error(
      'the interview: it is written down as anybody would, and nobody is here to answer for consent and risk, so nothing of it is kept or read. Write its front matter (consent, protection) and its statements one by one, or add it with --consent, --risk and a redacted --working-text',
    );
  const { header } = parseInterview(original, 'the interview');
  if (header.get('consent') === 'withdrawn')
    throw new Error('the interview: consent was withdrawn, so nothing of it is read');
  const source = createHash('sha256').update(original).digest('hex').slice(0, 12);
  const text = withoutSource(proposeWorkingText(original).text);
  const under = text.replace(/^---\n/, (line) => `${line}source_id: ${source}\n`);
  const kept = await keepFile(context.folder, Buffer.from(under));
  return addWorkingText(context, databases, kept, shownName(file), provenance({ ...file, origin_kind: 'interview' }));
}

async function addWorkingText(
  context: Context,
  databases: Databases,
  kept: KeptFile,
  name: string,
  known: Record<string, unknown>,
): Promise<FileReport> {
  const { sha256, bytes } = kept;
  const exhibit = sha256.slice(0, 16);
  const reading = await readExhibit(context.folder.exhibit(sha256), name, { signal: context.signal });
  const described = {
    exhibit,
    sha256,
    bytes,
    file_name: name,
    media_type: reading.mediaType,
    units: reading.units.map((unit) => unit.name),
  };
  await context.ledger.append('added', { ...described, ...known });
  const file = { path: name, name };
  return loadMapped(context, databases, file, exhibit, reading, await mappingFor(file, reading));
}
