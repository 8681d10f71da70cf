import { join, resolve } from 'node:path';

/** Where everything of a case stands, as absolute paths. No other room knows a path inside a case. */
export interface CaseFolder {
  readonly root: string;
  /** case.yml */
  readonly config: string;
  readonly ledger: string;
  readonly exhibits: string;
  readonly vault: string;
  readonly store: string;
  readonly protected: string;
  readonly dossiers: string;
  readonly temp: string;
  /** Files that were dropped and not yet accepted. */
  readonly incoming: string;
  /** Where the process that serves the case can be reached; there while it runs. */
  readonly server: string;
  /** The whole case as one sealed file: while it stands, the case is locked, whatever stands beside it. */
  readonly sealed: string;
  /** Where a sealed case is opened before it counts. */
  readonly unsealing: string;
  exhibit(sha256: string): string;
  /** How the rows of an exhibit are read, laid out for a person to correct. */
  mapping(exhibit: string): string;
  /** What was keyed so far of a picture, by its exhibit. */
  draft(exhibit: string): string;
}

/** The paths of a case at `root`; touches no disk. */
export function caseFolder(root: string): CaseFolder {
  const at = resolve(root);
  const exhibits = join(at, 'exhibits');
  return {
    root: at,
    config: join(at, 'case.yml'),
    ledger: join(at, 'ledger.jsonl'),
    exhibits,
    vault: join(at, 'vault'),
    store: join(at, 'store.duckdb'),
    protected: join(at, 'protected.duckdb'),
    dossiers: join(at, 'dossiers'),
    temp: join(at, 'temp'),
    incoming: join(at, 'incoming'),
    server: join(at, 'server.json'),
    sealed: join(at, 'case.age'),
    unsealing: join(at, 'unsealing'),
    mapping: (exhibit) => join(at, 'mappings', `${exhibit.replace(/[^0-9a-f]/g, '')}.yml`),
    draft: (exhibit) => join(at, 'drafts', `${exhibit.replace(/[^0-9a-f]/g, '')}.csv`),
    exhibit: (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256 of an exhibit: ${JSON.stringify(sha256)}`);
      return join(exhibits, sha256);
    },
  };
}
