import { textTable } from '../opening/text-table.ts';
import { withoutName } from './describe-added.ts';
import type { Plan, Planned } from './plan-files.ts';

const states: Readonly<Record<Planned['state'], string>> = {
  ...{
    new: 'new',
    already: 'already in',
    changed: 'changed version',
    unread: 'cannot be read',
    'left-out': 'left out',
    interview: 'interview',
    folder: 'archive',
  },
};

/** One table of what every file is taken for, why, how many rows it has and what of it nobody reads; then what a person has to look at. */
export function describePlan({ files, passedOver, needsPerson }: Plan): string {
  const rows = files.map((one) => [
    one.file,
    states[one.state],
    one.types.join(' + ') || '—',
    one.rows,
    one.leftOver.length,
    one.doubts.length,
    withoutName(one.file, one.why),
  ]);
  const table = textTable(
    ['file', 'state', 'taken for', 'rows', 'left over', 'doubts', 'why'],
    rows,
    [44, 15, 44, 9, 9, 6, 90],
  );
  const details = files.flatMap((one) => [
    ...(one.leftOver.length > 0
      ? [`${one.file}: these columns would be left unread: ${one.leftOver.map((heading) => `"${heading}"`).join(', ')}`]
      : []),
    ...(one.state === 'unread' || one.state === 'interview' || (one.needsPerson && one.types.length === 0)
      ? [`${one.file}: ${withoutName(one.file, one.why)}`]
      : []),
    ...one.doubts.map((doubt) => `${one.file}: ${doubt}`),
  ]);
  const last = needsPerson ? 'Some of it needs a person. Nothing has been kept yet.' : 'Nothing has been kept yet.';
  return [...table, '', ...details, ...passedOver, '', last].join('\n');
}
