import { createHash } from 'node:crypto';
import { exhibitMetadata, parseGrade } from '../../evidence/index.ts';
import { givenDay } from '../opening/given-day.ts';
import { type Incoming, shownName } from './incoming.ts';

/** Where an exhibit comes from and how far it can be trusted, as the ledger keeps it. An unsaid origin is the file itself. */
export function provenance(file: Incoming): Record<string, string | null> {
  const graded =
    file.grade === undefined
      ? {}
      : { source_grade: parseGrade(file.grade).source, information_grade: parseGrade(file.grade).information };
  const { origin_kind, source_grade, information_grade, obtained_how, legal_basis, sensitivity } = file;
  const said = {
    origin: file.origin,
    origin_kind,
    source_grade,
    information_grade,
    obtained_how,
    legal_basis,
    sensitivity,
    ...graded,
  };
  const known = exhibitMetadata(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)));
  const origin = known.origin ?? shownName(file);
  return {
    ...{
      origin,
      origin_id: `o-${createHash('sha256').update(origin).digest('hex').slice(0, 16)}`,
      origin_kind: known.originKind,
    },
    ...{
      source_grade: known.grade.source,
      information_grade: known.grade.information,
      obtained_how: known.obtainedHow,
    },
    ...{
      obtained: file.obtained === undefined ? null : givenDay(file.obtained),
      legal_basis: known.legalBasis,
      sensitivity: known.sensitivity,
    },
  };
}
