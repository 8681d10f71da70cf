import { type Field, fieldName, type RecordMapping } from '../mapping/mapping.ts';
import { fieldReader } from '../mapping/read-field.ts';
import type { PaperKey } from '../mentions/paper-book.ts';
import { type RowCells, saysNothing } from '../values/cell.ts';
import { problem, type RowProblem } from '../values/row-problem.ts';
import type { RecordWriter } from './record-writer.ts';

/** What all lines of a paper say of it together: the first that says something is kept, what contradicts it is told. */
export interface PaperMerge {
  /** False where the lines say nothing of the paper but its key. */
  readonly needed: boolean;
  note(row: RowCells): void;
  merged(key: PaperKey): RowCells | undefined;
  contradicts(key: PaperKey, row: RowCells): RowProblem[];
}

export function paperMerge(writer: RecordWriter, { fields }: RecordMapping): PaperMerge {
  const more = fields.filter(
    (field): field is Field & { source: { kind: 'column'; heading: string; index: number } } =>
      field.source.kind === 'column' && !writer.type.key.includes(field.column),
  );
  const papers = new Map<string, (string | null)[]>();
  const told = new Set<string>();
  const nameOf = ({ what, further, party }: PaperKey) => [what, further, party.inn ?? party.name].join('\n');
  const text = (field: Field, row: RowCells): string | null => {
    const said = fieldReader({ source: field.source, cut: null })(row);
    return said === null || saysNothing(said) ? null : said;
  };
  return {
    needed: more.length > 0,
    note(row) {
      const paper = nameOf(writer.paper(row));
      const merged = papers.get(paper);
      if (merged === undefined) papers.set(paper, [...row]);
      else for (const field of more) if (text(field, merged) === null) merged[field.source.index] = text(field, row);
    },
    merged: (key) => papers.get(nameOf(key)),
    contradicts(key, row) {
      const merged = papers.get(nameOf(key));
      if (merged === undefined) return [];
      return more.flatMap((field) => {
        const [first, said] = [text(field, merged), text(field, row)];
        const once = `${nameOf(key)}\n${fieldName(field)}\n${said}`;
        if (said === null || first === said || told.has(once)) return [];
        told.add(once);
        const reason = `"${field.source.heading}" says "${said}", another line of the same paper says "${first}", which is kept`;
        return [problem(field.source.heading, said, reason)];
      });
    },
  };
}
