import { recordTypes } from '../../records/index.ts';

/** SQL that names the record type of an evidence row: rules that cite through `tie` or `role_edge` know only the id, whose first letters tell. */
export function citedType(): string {
  const known = recordTypes().all.map(({ code, id }) => `when '${code}-' then '${id}'`);
  return `case substr(record_id, 1, 4) ${known.join(' ')} else record_type end`;
}
