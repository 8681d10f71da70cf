import { EvidenceError } from '../reading/evidence-error.ts';
import type { Source } from '../reading/source.ts';
import type { ZipEntry } from '../reading/zip-directory.ts';
import { wholeEntry } from '../reading/zip-entry.ts';

/** An OpenDocument file with a password keeps its list of parts readable, and says there that they are encrypted. */
export async function refuseLocked(source: Source, zip: readonly ZipEntry[]): Promise<void> {
  const manifest = zip.find(({ name }) => name === 'META-INF/manifest.xml');
  if (manifest === undefined) return;
  const text = await wholeEntry(source, manifest, 16 * 1024 * 1024);
  if (text.includes('encryption-data'))
    throw new EvidenceError(`${source.fileName}: is locked with a password; save it without one and add that`);
}
