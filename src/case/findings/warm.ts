import type { Context } from '../opening/context.ts';
import { keptExhibits } from '../opening/kept-exhibits.ts';
import { openedFile } from '../opening/opened-file.ts';
import { lastFindings } from './last-findings.ts';
import { worthReading } from './levels.ts';

/** Opens the files that the findings cite before anybody asks, so that the first click waits for nothing. */
export async function warmSources(context: Context): Promise<void> {
  const findings = (await lastFindings(context)).findings.filter(worthReading);
  const ids = new Set(findings.flatMap(({ exhibits }) => exhibits));
  const kept = keptExhibits(context.ledger.entries);
  for (const id of ids) {
    context.signal.throwIfAborted();
    const exhibit = kept.get(id);
    if (!exhibit) continue;
    const file = { path: context.folder.exhibit(exhibit.sha256), name: exhibit.file };
    const reading = await openedFile(context, file).catch(() => null);
    for (const { middle } of reading?.units ?? []) await middle?.lastPlace().catch(() => null);
  }
}
