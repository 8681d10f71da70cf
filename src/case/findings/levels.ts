import { type Finding, levels } from '../../findings/index.ts';

/** Findings in the order a person reads them keep those on which something fired. */
export const worthReading = (finding: Pick<Finding, 'level'>): boolean => finding.level !== 'none';

/** Review and above: what may be called a finding to somebody else. */
export const surfaced = (finding: Pick<Finding, 'level'>): boolean =>
  levels.indexOf(finding.level) >= levels.indexOf('review');
