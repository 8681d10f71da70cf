import { readFileSync } from 'node:fs';
import type { Finding } from '../../findings/index.ts';
import type { Database, Row } from '../../store/index.ts';

/** The way of the papers: who brought people, the university that took them, the firm, the site. */
export const stages = ['mover', 'university', 'host', 'site'] as const;
export type Stage = (typeof stages)[number];

/** A party at one stage; `id` is the stage and the entity, or the stage alone for people of whom the material does not say. */
export interface PaperNode {
  readonly id: string;
  readonly stage: Stage;
  readonly entity: string | null;
  readonly people: number;
}

/** People whose papers lead from one party to the next. */
export interface PaperLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly records: number;
}

export interface PaperPicture {
  readonly nodes: readonly PaperNode[];
  readonly links: readonly PaperLink[];
}

export interface StepRow extends Row {
  person: string;
  stage: string;
  entity: string;
  records: string[];
}

const sql = readFileSync(new URL('./paper-paths.sql', import.meta.url), 'utf8');

export const paperSteps = (store: Database, { cohorts }: Finding): Promise<StepRow[]> => {
  const members = cohorts.flatMap(({ id, members: people }) => people.map(({ person }) => [person, id] as const));
  return store.rows<StepRow>(sql, [members.map(([person]) => person), members.map(([, cohort]) => cohort)]);
};

interface Step {
  readonly node: string;
  readonly records: readonly string[];
}

/**
 * Counts people along the way. Where several parties stand at one stage of one person, the one that most of the people have is taken, so that
 * each person is one line; where none does, the line runs through "not in the material".
 */
export function paperPicture(
  people: readonly string[],
  rows: readonly StepRow[],
): PaperPicture & { readonly recordsOf: ReadonlyMap<string, readonly string[]> } {
  const weight = new Map<string, number>();
  for (const { stage, entity } of rows) weight.set(`${stage} ${entity}`, (weight.get(`${stage} ${entity}`) ?? 0) + 1);
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  const links = new Map<string, { people: number; records: Set<string> }>();
  const nodes = new Map<string, number>();
  for (const person of people) {
    const path = stages.map((stage) => stepAt(byPerson.get(person) ?? [], stage, weight));
    for (const [at, step] of path.entries()) {
      nodes.set(step.node, (nodes.get(step.node) ?? 0) + 1);
      const next = path[at + 1];
      if (next === undefined) continue;
      const link = links.get(`${step.node}>${next.node}`) ?? { people: 0, records: new Set<string>() };
      for (const record of [...step.records, ...next.records]) link.records.add(record);
      links.set(`${step.node}>${next.node}`, { people: link.people + 1, records: link.records });
    }
  }
  return {
    nodes: [...nodes].map(([id, count]) => nodeOf(id, count)),
    links: [...links].map(([id, link]) => {
      const [from = '', to = ''] = id.split('>');
      return { id, from, to, people: link.people, records: link.records.size };
    }),
    recordsOf: new Map([...links].map(([id, { records }]) => [id, [...records].sort()])),
  };
}

function stepAt(rows: readonly StepRow[], stage: Stage, weight: ReadonlyMap<string, number>): Step {
  const key = ({ entity }: StepRow) => `${stage} ${entity}`;
  const own = rows.filter((row) => row.stage === stage);
  const [best] = own.sort(
    (a, b) => (weight.get(key(b)) ?? 0) - (weight.get(key(a)) ?? 0) || (a.entity < b.entity ? -1 : 1),
  );
  return best === undefined ? { node: stage, records: [] } : { node: key(best), records: best.records };
}

function nodeOf(id: string, people: number): PaperNode {
  const [stage = '', entity] = id.split(' ');
  return { id, stage: stage as Stage, entity: entity ?? null, people };
}
