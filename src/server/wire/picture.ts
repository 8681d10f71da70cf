import { z } from 'zod';
import { level } from './finding.ts';
import { list, two } from './list.ts';
import { recordAt } from './record-at.ts';

export const view = z.enum(['network', 'papers', 'money', 'time', 'map']);

export const pictureSubject = z
  .object({
    id: z.string(),
    /** As F-1. */
    place: z.string(),
    level,
    people: z.number().int(),
    cohorts: z.number().int(),
    parties: list(z.object({ role: z.string(), label: z.string(), kind: z.string() })),
  })
  .meta({ id: 'PictureSubject' });

const tie = z.object({
  what: z.enum(['role', 'tie', 'payment', 'place']),
  kind: z.string(),
  records: z.number().int(),
  members: two(z.number().int()).nullable(),
  amount: z.object({ value: z.string(), currency: z.string() }).nullable(),
});

export const network = z
  .object({
    nodes: list(
      z.object({
        id: z.string(),
        /** Empty for a cohort and a crowd, which the workbench calls by their size. */
        label: z.string(),
        kind: z.string(),
        roles: list(z.string()),
        step: z.union([z.literal(0), z.literal(1), z.literal(2)]),
        people: z.number().int().nullable(),
      }),
    ),
    edges: list(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        ties: list(tie),
        records: z.number().int(),
        origins: z.number().int(),
        line: z.enum(['two_origins', 'one_origin', 'inferred']),
        day_from: z.string().nullable(),
        day_to: z.string().nullable(),
      }),
    ),
    rest: list(z.object({ kind: z.string(), nodes: z.number().int() })),
    restRecords: z.number().int(),
    positions: z.record(z.string(), two(z.number())),
  })
  .meta({ id: 'Network' });

export const papers = z
  .object({
    nodes: list(
      z.object({
        id: z.string(),
        stage: z.enum(['mover', 'university', 'host', 'site']),
        entity: z.string().nullable(),
        /** Null where the material does not say who stood there. */
        label: z.string().nullable(),
        people: z.number().int(),
      }),
    ),
    links: list(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        people: z.number().int(),
        records: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Papers' });

const month = z.number().int().nullable();

export const money = z
  .object({
    currencies: list(
      z.object({
        currency: z.string(),
        nodes: list(z.object({ id: z.string(), party: z.string(), returned: z.boolean() })),
        links: list(
          z.object({
            id: z.string(),
            from: z.string(),
            to: z.string(),
            kind: z.string(),
            code: z.string().nullable(),
            /** Decimals with two places. */
            low: z.string(),
            high: z.string(),
            basis: z.string(),
            workers: z.number().int(),
            workerMonths: z.number().int(),
            month_from: month,
            month_to: month,
            records: z.number().int(),
            drawn: z.boolean(),
          }),
        ),
      }),
    ),
    claims: list(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        code: z.string().nullable(),
        low: z.string(),
        high: z.string(),
        currency: z.string(),
        because: z.string(),
      }),
    ),
    parties: list(z.object({ role: z.string(), label: z.string() })),
  })
  .meta({ id: 'MoneyFlow' });

export const time = z
  .object({
    lanes: list(
      z.object({
        lane: z.string(),
        bars: list(
          z.object({
            id: z.string(),
            what: z.string(),
            title: z.string(),
            shape: z.enum(['day', 'span', 'within', 'month']),
            from: z.string(),
            to: z.string().nullable(),
            records: z.number().int(),
            origins: z.number().int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Lanes' });

export const map = z
  .object({
    places: list(
      z.object({
        id: z.string(),
        label: z.string(),
        kinds: list(z.string()),
        /** To a tenth of a degree; null for a place that is on no map. */
        at: z.object({ lat: z.number(), lon: z.number() }).nullable(),
        people: z.number().int(),
        records: z.number().int(),
        origins: z.number().int(),
      }),
    ),
    arcs: list(z.object({ from: z.string(), to: z.string(), people: z.number().int() })),
  })
  .meta({ id: 'PlaceMap' });

export const pictureRows = z
  .object({
    rows: list(recordAt.extend({ origin: z.string() })),
    total: z.number().int(),
  })
  .meta({ id: 'PictureRows' });

export type View = z.infer<typeof view>;
export type PictureSubject = z.infer<typeof pictureSubject>;
export type Network = z.infer<typeof network>;
export type Papers = z.infer<typeof papers>;
export type MoneyFlow = z.infer<typeof money>;
export type Lanes = z.infer<typeof time>;
export type PlaceMap = z.infer<typeof map>;
export type PictureRows = z.infer<typeof pictureRows>;
