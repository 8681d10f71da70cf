import type { Resolution } from '../entities/index.ts';
import { describePlace } from '../evidence/index.ts';
import type { AddReport, FileReport } from './file-report.ts';

/** What each file was taken for, why, how many rows, and what was left over: as an archivist would report it. */
export function describeAdded(report: AddReport): string {
  const files = report.files.flatMap(describeFile);
  const summary = report.needsPerson
    ? [
        '',
        'Something above needs a person: rows kept aside can be read again after a mapping is corrected (--mapping).',
      ]
    : [];
  return [...files, ...report.passedOver, ...summary].join('\n');
}

function describeFile(file: FileReport): string[] {
  const units = file.loaded?.units.map((unit) => {
    const taken = Object.entries(unit.records)
      .map(([type, n]) => `${n} ${type}`)
      .join(', ');
    const aside = `${unit.rejects > 0 ? `, ${unit.rejects} kept aside` : ''}${unit.partial > 0 ? `, ${unit.partial} cells kept aside` : ''}`;
    return `    ${unit.unit}: ${unit.rows} rows → ${taken || 'no records'}${aside}${unit.nonRows > 0 ? `, ${unit.nonRows} not rows of data` : ''}`;
  });
  return [
    `${file.file}${file.exhibit ? `  ${file.exhibit}` : ''}`,
    ...(units ?? []),
    ...file.because.map((because) => `    · ${because}`),
    ...doubtful(file).map((because) => `    ! ${because}`),
  ];
}

/** What was kept aside, each with the place it stands at, and what of the rows nobody read. */
function doubtful({ file, loaded }: FileReport): string[] {
  if (loaded === null) return [];
  const kept = loaded.units.reduce((sum, unit) => sum + unit.rejects + unit.partial, 0);
  const shown = loaded.rejects.map(({ unit, locator, reason }) => {
    const place = describePlace(file, { name: unit, index: 1 }, locator);
    return `${place}: ${reason}`;
  });
  const more = kept > shown.length ? [`${kept - shown.length} more were kept aside`] : [];
  return [...shown, ...more, ...loaded.notes];
}

/** Who is who, in numbers, and the contradictions that somebody has to look at. */
export function describeResolved({ mentions, entities, looseEntities, conflicts }: Resolution): string {
  const counted = `${mentions} mentions: ${entities} entities under the strict clustering, ${looseEntities} under the loose one`;
  return [counted, ...conflicts.map(({ left, right, because }) => `  ${left} · ${right}: ${because}`)].join('\n');
}
