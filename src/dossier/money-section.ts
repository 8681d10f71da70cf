import { type Flow, type Total, totals } from '../flows/index.ts';
import type { Block, Section, TableRow } from './dossier.ts';
import { cited, list, money, monthText, type Pen, plain, prose, section, word } from './page.ts';

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
  const table: Block = {
    kind: 'table',
    caption: say('money'),
    columns,
    numeric: [3, 4, 5],
    rows: sums.map((sum) => row(pen, sum)),
  };
  const told = claims.map((flow) => cited(claimText(pen, flow), pen.cite(flow.records), 'alleged'));
  return [
    ...(sums.length > 0 ? [table] : []),
    ...(told.length > 0 ? [prose(plain(say('attributedMoney'))), list(told)] : []),
  ];
}

function row(pen: Pen, sum: Total): TableRow {
  const { language } = pen;
  const months =
    sum.from === null || sum.to === null ? '—' : [...new Set([monthText(sum.from), monthText(sum.to)])].join(' – ');
  const cells = [
    sum.code ? `${word(pen, sum.kind)}: ${word(pen, sum.code)}` : word(pen, sum.kind),
    `${word(pen, sum.from_role)} → ${word(pen, sum.to_role)}`,
    months,
    sum.workers > 0 ? String(sum.workers) : '—',
    `${money(sum.low, language)} ${sum.currency}`,
    `${money(sum.high, language)} ${sum.currency}`,
    word(pen, sum.basis),
  ];
  return { cells, cites: pen.cite(sum.records) };
}

function claimText(pen: Pen, flow: Flow): string {
  const { say, language } = pen;
  const amount = say('claimAmount', { amount: money(flow.low, language), currency: flow.currency });
  return `${word(pen, flow.code ?? 'claim')}: ${amount} (${word(pen, flow.from_role)} → ${word(pen, flow.to_role)}; ${flow.because}).`;
}
