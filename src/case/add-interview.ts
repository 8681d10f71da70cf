import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseInterview, proposeWorkingText, readExhibit, sealInterview } from '../evidence/index.ts';
import { type KeptFile, keepFile, openVault } from '../store/index.ts';
import type { Context } from './context.ts';
import type { FileReport } from './file-report.ts';
import { type Incoming, shownName } from './incoming.ts';
import type { Databases } from './load.ts';
import { mapAndLoad } from './map-and-load.ts';
import { provenance } from './provenance.ts';

/**
 * Adds an interview: the answers first, the original into the vault, the working text that a person has passed among the exhibits
 * under a random source id. Neither the file's name nor its path is kept anywhere else, nor said in a report.
 */
export async function addInterview(context: Context, databases: Databases, file: Incoming): Promise<FileReport> {
  if (context.unattended) return addUnattended(context, databases, file);
  if (file.working_text === undefined)
    throw new Error(
      'an interview is added with its redacted working text: write it, read it, and name it with --working-text',
    );
  const vault = openVault(context.folder);
  if (file.recipients !== undefined) await vault.setRecipients(file.recipients.split(/[\s,]+/).filter(Boolean));
  const known = provenance({ ...file, name: 'interview' });
  const sealed = await sealInterview(
    {
      ...{ consent: file.consent, protection: file.protection, risk: file.risk, passedBy: file.passed_by },
      ...{
        original: await readFile(file.path),
        originalName: basename(file.path),
        workingText: await readFile(file.working_text, 'utf8'),
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

/** In an evaluation nobody can pass a working text: the proposed one is read, and the original is kept nowhere. */
async function addUnattended(context: Context, databases: Databases, file: Incoming): Promise<FileReport> {
  const original = await readFile(file.path, 'utf8');
  const { header } = parseInterview(original, 'the interview');
  if (header.get('consent') === 'withdrawn')
    throw new Error('the interview: consent was withdrawn, so nothing of it is read');
  const kept = await keepFile(context.folder, Buffer.from(proposeWorkingText(original).text));
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
  return mapAndLoad(context, databases, { path: name, name }, exhibit, reading);
}
