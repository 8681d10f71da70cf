import type { Finding } from '../../findings/index.ts';
import { trace } from '../../flows/index.ts';
import { type Language, recordTypes } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import { type Label, labelsOf } from '../findings/labels.ts';
import { lastFinding, lastFindings } from '../findings/last-findings.ts';
import { worthReading } from '../findings/levels.ts';
import { titles } from '../findings/titles.ts';
import { type Context, withProtected } from '../opening/context.ts';
import { placesOf } from '../opening/places.ts';
import { lanesOf, workersOf } from './lanes.ts';
import { keptLayout } from './layout.ts';
import { mapOf } from './map.ts';
import { moneyPictures } from './money-picture.ts';
import { networkOf, tiesOf } from './network.ts';
import { paperPicture, paperSteps } from './paper-picture.ts';

export const views = ['network', 'papers', 'money', 'time', 'map'] as const;
export type View = (typeof views)[number];

/** A finding that can be pictured. */
export interface PictureSubject {
  readonly id: string;
  /** As F-1. */
  readonly place: string;
  readonly level: Finding['level'];
  readonly people: number;
  readonly cohorts: number;
  readonly parties: readonly { readonly role: string; readonly label: string; readonly kind: string }[];
}

/** One row behind a line, bar or place of a picture: enough to open it. */
export interface PictureRow {
  readonly record: string;
  readonly title: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly locator: string;
  readonly origin: string;
  readonly grade: string;
}

const drawers = {
  network: async ({ store, finding, label }: Drawing) => {
    const { recordsOf, ...network } = networkOf(finding, await tiesOf(store, finding), label);
    return { recordsOf, picture: { ...network, positions: await keptLayout(store, `network ${finding.id}`, network) } };
  },
  papers: async ({ store, finding, label }: Drawing) => {
    const { recordsOf, nodes, links } = paperPicture(workersOf(finding), await paperSteps(store, finding));
    const named = nodes.map((node) => ({ ...node, label: node.entity === null ? null : label(node.entity).text }));
    return { recordsOf, picture: { nodes: named, links } };
  },
  money: async ({ store, finding, label, currency }: Drawing) => {
    const { recordsOf, ...picture } = moneyPictures(await trace({ store, findings: [finding], currency }));
    const parties = finding.roles.map(({ role, entity }) => ({ role, label: label(entity).text }));
    return { recordsOf, picture: { ...picture, parties } };
  },
  time: async ({ store, finding, title }: Drawing) => {
    const { recordsOf, lanes } = await lanesOf(store, finding);
    const bars = lanes.map(({ lane, bars: all }) => ({
      lane,
      bars: all.map((bar) => ({ ...bar, title: title(bar.what) })),
    }));
    return { recordsOf, picture: { lanes: bars } };
  },
  map: async ({ store, finding, label, language }: Drawing) => {
    const { recordsOf, ...picture } = await mapOf(store, finding, label, language);
    return { recordsOf, picture };
  },
} as const;

interface Drawing {
  readonly store: Database;
  readonly finding: Finding;
  readonly label: (entity: string) => Label;
  readonly title: (id: string) => string;
  readonly currency: string;
  readonly language: Language;
}

type Drawn<V extends View> = Awaited<ReturnType<(typeof drawers)[V]>>;
export type Picture<V extends View> = Drawn<V>['picture'];

/** The findings that have something to show, in their order. */
export async function pictureSubjects(context: Context, language: Language): Promise<PictureSubject[]> {
  const { findings } = await lastFindings(context);
  if (!findings.some(worthReading)) return [];
  return withProtected(context, async (store) => {
    const label = await labelsOf(store, language);
    return findings.flatMap((finding, at) => {
      if (!worthReading(finding)) return [];
      const { id, level, cohorts, roles } = finding;
      const parties = roles.map(({ role, entity }) => ({ role, label: label(entity).text, kind: label(entity).kind }));
      return [{ id, place: `F-${at + 1}`, level, people: workersOf(finding).length, cohorts: cohorts.length, parties }];
    });
  });
}

/** One picture of a finding, drawn from the case as last computed and kept until something is decided. */
export async function pictureOf<V extends View>(
  context: Context,
  said: string,
  view: V,
  language: Language,
): Promise<Picture<V>> {
  return (await drawn(context, said, view, language)).picture as Picture<V>;
}

/** The rows behind one part of a picture, from the `from`th on. */
export async function pictureRows(
  context: Context,
  asked: { finding: string; view: View; of: string; from: number; count: number; language: Language },
): Promise<{ rows: PictureRow[]; total: number }> {
  const { recordsOf } = await drawn(context, asked.finding, asked.view, asked.language);
  const records = recordsOf.get(asked.of);
  if (records === undefined)
    throw new Error('this line is no longer in the picture: the case was run again since it was drawn');
  const place = placesOf(context.ledger.entries);
  const rows = records.slice(asked.from, asked.from + asked.count).map((record) => {
    const { file, sheet, row, locator, origin, grade } = place(record);
    return { record, title: titleOf(record, asked.language), file, sheet, row, locator, origin, grade };
  });
  return { rows, total: records.length };
}

/** What kind of record an id speaks of: its first three letters are the code of its type. */
const titleOf = (record: string, language: Language): string =>
  recordTypes().all.find(({ code }) => record.startsWith(`${code}-`))?.title[language] ?? record.slice(0, 3);

async function drawn(context: Context, said: string, view: View, language: Language): Promise<Drawn<View>> {
  const key = `picture ${said} ${view} ${language}`;
  const before = context.found.get(key);
  if (before !== undefined) return before.value as Drawn<View>;
  const finding = await lastFinding(context, said);
  const value = await withProtected(context, async (store) => {
    const [label, title] = [await labelsOf(store, language), await titles(language)];
    return drawers[view]({ store, finding, label, title, currency: context.config.currency, language });
  });
  context.found.set(key, { head: context.ledger.head, value });
  return value;
}
