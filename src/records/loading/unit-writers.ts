import type { RecordMapping } from '../mapping/mapping.ts';
import { type PaperMerge, paperMerge } from './paper-merge.ts';
import { type PartyWriter, partyWriter } from './party-writer.ts';
import { type RecordWriter, recordWriter } from './record-writer.ts';
import type { UnitTask } from './unit-task.ts';

/** What one mapped record of a unit is written by. */
export interface UnitWriter extends RecordWriter {
  readonly parties: PartyWriter;
  /** How the lines of a paper say it together; null where the record is no paper, or stands elsewhere. */
  readonly merge: PaperMerge | null;
}

/** The writers of a unit in the order of its mapping. */
export function unitWriters(task: UnitTask): UnitWriter[] {
  const { records } = task.bound.mapping;
  return records.map((record) => {
    const writer = compiled(record, task, records.filter(({ type }) => type === record.type).length > 1);
    const parties = partyWriter(writer.type, record.fields, task.book, task.sinks.party, task.exhibit.exhibitId);
    const merge = writer.once && !writer.refers ? paperMerge(writer, record) : null;
    return { ...writer, parties, merge };
  });
}

function compiled(record: RecordMapping, task: UnitTask, sharesTable: boolean): RecordWriter {
  const { exhibit, style, book, doubts, sinks } = task;
  const sink = sinks.records.get(record.type);
  if (sink === undefined) throw new Error(`no table is open for ${record.type}`);
  const { recordTrait: traits, texts } = sinks;
  return recordWriter(record, { exhibit, style, book, sink, traits, texts, doubts, sharesTable });
}
