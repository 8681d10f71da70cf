/** Whom an indicator judges: members, whole cohorts, or the holders of a role. */
export type Unit = 'person' | 'cohort' | 'party';
