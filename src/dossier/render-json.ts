import type { Dossier, EvidenceEntry } from './dossier.ts';

/** The dossier as one JSON document; the marking stands first, the evidence by file. The same dossier gives the same bytes. */
export function renderJson(dossier: Dossier): string {
  const { marking, evidence, ...rest } = dossier;
  const whole = JSON.stringify({ marking, ...rest, evidence: byFile(evidence) }, null, 2);
  return `${onOneLine(whole)}\n`;
}

/** Every cited row under its file: what a file is stands once, a row is `[number, sheet, row, ...records]`. */
function byFile(entries: readonly EvidenceEntry[]) {
  const files = Map.groupBy(entries, ({ file, exhibit, origin, grade }) => [file, exhibit, origin, grade].join('\t'));
  return [...files.values()].map((same) => {
    const { file, exhibit, origin, grade } = same[0] as EvidenceEntry;
    const rows = same.map(({ n, sheet, row, records }) => [n, sheet, row, ...records]);
    return { file, exhibit, origin, grade, rows };
  });
}

/** Lists of numbers and rows of evidence on one line each: thousands of citations would else be thousands of lines. */
const onOneLine = (text: string): string =>
  text.replace(/\[\n\s+\d+(?:,\n\s+(?:\d+|null|"[^"\n]*"))*\n\s+\]/g, (list) => list.replace(/\n\s+/g, ' '));
