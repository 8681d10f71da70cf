import { argumentOf, type Language } from '../../dossier/index.ts';
import type { Finding } from '../../findings/index.ts';
import { type Flow, trace } from '../../flows/index.ts';
import { catalogue } from '../opening/catalogue.ts';
import { type Context, withStore } from '../opening/context.ts';
import { placesOf } from '../opening/places.ts';
import { remember } from '../opening/remember.ts';
import { decisionsOn, findingCard } from './finding-card.ts';
import { type FindingHead, headOf } from './finding-head.ts';
import { lastFinding, lastFindings } from './last-findings.ts';
import { lawOf } from './law.ts';
import { worthReading } from './levels.ts';
import { wordsFor } from './words.ts';

/** One finding with its whole argument: every sentence with the rows it rests on, in the reader's language. */
export type FindingView = Awaited<ReturnType<typeof findingView>>;

export async function findingView(context: Context, said: string, language: Language) {
  const { findings, state } = await lastFindings(context);
  const finding = await lastFinding(context, said);
  return remember(context, `finding ${finding.id} ${language}`, async () => {
    const { entries } = context.ledger;
    const words = await wordsFor(context, [finding], language);
    const place = placesOf(entries);
    const told = await remember(context, `told ${finding.id}`, async () => ({
      ...{ finding, flows: await flowsOf(context, finding), law: await lawOf(context, [finding]) },
    }));
    const shown = (record: string) => ({ ...place(record), row: place(record).row ?? place(record).locator });
    const argument = argumentOf({ ...told, ...words, place: shown });
    return {
      ...argument,
      card: findingCard(headOf(finding), placeOf(findings, finding), words, entries),
      reasons: argument.reasons.map((reason) => ({ ...reason, rule: ruleOf(reason.indicator) })),
      evidence: argument.evidence.map(({ record, cited }) => ({ record, cited, place: wirePlace(place(record)) })),
      decisions: decisionsOn(entries, finding),
      current: state === 'current',
    };
  });
}

const placeOf = (findings: readonly FindingHead[], { id }: Finding): number =>
  findings.filter(worthReading).findIndex((one) => one.id === id) + 1;

const ruleOf = (code: string): string => catalogue().find((rule) => rule.code === code)?.id ?? code;

/** Records of one rule on one finding, from the n-th on: the argument opens the first few only. */
export async function evidenceOf(context: Context, said: string, indicator: string, from: number, count: number) {
  const finding = await lastFinding(context, said);
  const place = placesOf(context.ledger.entries);
  const cited = finding.bars.filter((bar) => bar.indicator === indicator).flatMap((bar) => bar.cited);
  const records = [...Map.groupBy(cited, ({ recordId }) => recordId)];
  return {
    total: records.length,
    evidence: records.slice(from, from + count).map(([record, parts]) => ({
      ...{ record, place: wirePlace(place(record)) },
      cited: [...new Set(parts.map(({ part }) => part))].map((part) => ({ indicator, part })),
    })),
  };
}

/** A place as it travels: the exhibit by the digits that addresses use, and whether it is a sealed source's. */
export function wirePlace({
  file,
  sheet,
  row,
  locator,
  exhibit,
  origin,
  originId,
  grade,
}: ReturnType<ReturnType<typeof placesOf>>) {
  const sealed = originId.startsWith('o-src-');
  return { file, sheet, row, locator, exhibit: exhibit.slice(0, 16), sha256: exhibit, origin, grade, sealed };
}

function flowsOf(context: Context, finding: Finding): Promise<readonly Flow[]> {
  const { config, signal } = context;
  return withStore(context, (store) => trace({ store, findings: [finding], currency: config.currency, signal }));
}
