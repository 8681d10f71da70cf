import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../../store/index.ts';

/** A page and its document under one name, each whole or not there. */
export async function writeEdition(out: string, name: string, { html, json }: { html: string; json: string }) {
  await mkdir(out, { recursive: true });
  const written = { html: join(out, `${name}.html`), json: join(out, `${name}.json`) };
  await writeAtomically(written.html, html);
  await writeAtomically(written.json, json);
  return written;
}
