import { type Flow, type Total, totals } from '../flows/index.ts';
import { counted } from './counted.ts';
import type { Block, Section, Sentence, TableRow } from './dossier.ts';
import { cited, coin, list, money, monthsText, type Pen, perMonth, plain, prose, section, word } from './page.ts';
import { bounds } from './story.ts';

/** What the money of each finding comes to, with bounds; per worker nothing leaves but counts. */
export function moneySection(pen: Pen, findings: readonly { readonly id: string }[], flows: readonly Flow[]): Section {
  const { say } = pen;
  const parts = findings.map(({ id }, index) => {
    const mine = flows.filter((flow) => flow.finding === id);
    const blocks = mine.length > 0 ? moneyBlocks(pen, mine) : [prose(plain(say('noMoney')))];
    return section(`money-${index + 1}`, say('finding', { n: index + 1 }), blocks);
  });
  return section('money', say('money'), [prose(plain(say('moneyIntro')))], parts);
}

function moneyBlocks(pen: Pen, flows: readonly Flow[]): readonly Block[] {
  const { say } = pen;
  const sums = totals(flows);
  const claims = flows.filter((flow) => flow.basis === 'attributed');
  const columns = [say('flow'), say('fromTo'), say('period'), say('people'), say('low'), say('high'), say('basis')];
  const rows = sums.map((sum) => row(pen, sum));
  const table: Block = { kind: 'table', caption: say('money'), columns, numeric: [3, 4, 5], rows };
  const told = claims.map((flow) => cited(claimText(pen, flow), pen.cite(flow.records), 'alleged'));
  const left = sums.filter((sum) => sum.kind === 'left' && sum.workerMonths > 0);
  return [
    ...(left.length > 0 ? [prose(...left.map((sum) => leftSentence(pen, sum, sums)))] : []),
    ...(sums.length > 0 ? [table] : []),
    ...(told.length > 0 ? [prose(plain(say('attributedMoney'))), list(told)] : []),
  ];
}

/** What stayed with a worker for a month, beside what was earned in it. */
function leftSentence(pen: Pen, sum: Total, sums: readonly Total[]): Sentence {
  const { say, language } = pen;
  const gross = sums.find((one) => one.kind === 'gross' && one.currency === sum.currency && one.workerMonths > 0);
  const values = {
    each: perMonth(sum, language, say),
    gross: gross ? perMonth(gross, language, say) : '—',
    months: counted(language, sum.workerMonths, 'month'),
    people: counted(language, sum.workers, 'person'),
    total: bounds(pen, sum),
  };
  return cited(say('leftText', values), pen.cite(sum.records));
}

function row(pen: Pen, sum: Total): TableRow {
  const { language } = pen;
  const cells = [
    sum.code ? `${word(pen, sum.kind)}: ${codeWord(pen, sum.code)}` : word(pen, sum.kind),
    `${word(pen, sum.from_role)} → ${word(pen, sum.to_role)}`,
    monthsText(sum.from, sum.to, language),
    sum.workers > 0 ? String(sum.workers) : '—',
    `${money(sum.low, language)} ${coin(sum.currency, pen.say)}`,
    `${money(sum.high, language)} ${coin(sum.currency, pen.say)}`,
    word(pen, sum.basis),
  ];
  return { cells, cites: pen.cite(sum.records) };
}

/** "other" is a party among parties, and a purpose among purposes. */
const codeWord = (pen: Pen, code: string): string => word(pen, code === 'other' ? 'otherPurpose' : code);

function claimText(pen: Pen, flow: Flow): string {
  const { say, language } = pen;
  const amount = say('claimAmount', { amount: money(flow.low, language), currency: coin(flow.currency, say) });
  return `${capital(word(pen, flow.code ?? 'claim'))}: ${amount} (${word(pen, flow.from_role)} → ${word(pen, flow.to_role)}; ${toldHow(pen, flow.because)}).`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `said at first hand, per month` in the reader's language. */
function toldHow(pen: Pen, because: string): string {
  const [, hand, per] = /^said (at first hand|from hearsay)(?:, per (\w+))?$/.exec(because) ?? [];
  if (!hand) return because;
  const told = pen.say(hand === 'from hearsay' ? 'hearsay' : 'firstHand');
  return per ? `${told}, ${word(pen, `per_${per}`)}` : told;
}
