import { csvLine } from '../../evidence/index.ts';
import type { AddReport } from '../adding/file-report.ts';
import { type Context, withStore } from '../opening/context.ts';
import { onlySheet } from '../opening/locator.ts';

/** What was not read, as CSV for strangers, and how many rows were kept aside. */
export async function rejectsOf(context: Context, added: Pick<AddReport, 'files' | 'passedOver'>) {
  const rejects = await withStore(context, (store) => store.rows<Rejected>(rejectsByPlace));
  const bodies = context.ledger.entries.map(({ body }) => body);
  return { keptAside: rejects.length, text: rejectLines(rejects, bodies, added) };
}

interface Rejected extends Record<string, string | number | null> {
  exhibit_id: string;
  unit: number;
  locator: string;
  column_name: string | null;
  value: string | null;
  reason: string;
}

const rejectsByPlace = `select exhibit_id, unit, locator, "column" as column_name, value, reason from custody.reject order by all`;

/** Rows kept aside, files that could not be read at all, and what was passed over. */
function rejectLines(
  rejects: readonly Rejected[],
  bodies: readonly Record<string, unknown>[],
  { files: added, passedOver }: Pick<AddReport, 'files' | 'passedOver'>,
): string {
  const files = new Map(
    bodies.filter((body) => body.file_name && body.exhibit).map((body) => [String(body.exhibit), body]),
  );
  const rows = rejects.map((reject) => {
    const file = files.get(reject.exhibit_id);
    const units = (file?.units ?? []) as string[];
    const row = reject.locator.match(/r(\d+)$/)?.[1] ?? reject.locator;
    return csvLine([
      String(file?.file_name ?? ''),
      units.length > 1
        ? (units[reject.unit - 1] ?? '')
        : (onlySheet({ mediaType: String(file?.media_type ?? ''), units }) ?? ''),
      row,
      reject.column_name,
      reject.value,
      reject.reason,
    ]);
  });
  const whole = added
    .filter((file) => file.loaded === null && !file.already)
    .map((file) => csvLine([file.file, '', '', '', '', file.because.join(' ')]));
  const over = passedOver.map((said) => {
    const at = said.indexOf(': ');
    return csvLine([said.slice(0, at), '', '', '', '', said.slice(at + 2)]);
  });
  return [csvLine(['path', 'sheet', 'row', 'column', 'value', 'reason']), ...rows, ...whole, ...over].join('');
}
