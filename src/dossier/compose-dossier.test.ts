import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Dossier, Section } from './dossier.ts';
import { inventedDossier, inventedFinding, inventedInput, oneWitness } from './invented-dossier.ts';
import { LeakFound } from './leak-check.ts';
import type { ProtectedName } from './name-table.ts';
import { languages, phraseTable } from './phrases.ts';
import { renderChecked } from './render-checked.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';

const html = renderHtml(inventedDossier());
const json = renderJson(inventedDossier());
const names: readonly ProtectedName[] = [
  { id: 'W-001', spellings: ['Ким Ён Сок', '김영석'] },
  { id: 'P-001', spellings: ['Ветрогонов Аристарх Павлович'] },
];
const allBlocks = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap((one) => [...one.blocks, ...allBlocks(one.sections)]);

describe('a dossier', () => {
  it('is marked internal, on the page and in the document, before anything else', () => {
    assert.match(html, /<body>\n<div class="marking" role="note">Internal, not for sharing/);
    assert.match(
      html,
      /@top-left \{\n {4}content: "Internal, not for sharing";/,
      'on every printed sheet, outside of the text',
    );
    assert.match(json, /^\{\n {2}"marking": "Internal, not for sharing"/);
  });
  it('is the same to the byte when rebuilt', () => {
    assert.equal(renderHtml(inventedDossier()), html);
    assert.equal(renderJson(inventedDossier()), json);
  });
  it('loads nothing: no script, no address, no picture', () => {
    assert.doesNotMatch(html, /<script|<img|<link|<iframe|@import|url\(|https?:/i);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
  });
  it('gives no probability and no prior', () => {
    for (const text of [html, json])
      assert.doesNotMatch(text, /0\.9137|0\.8421|posterior|probability of|"p":|"low": 0\.6/);
  });
  it('names organisations, and persons by role only, whatever the label says', () => {
    assert.match(html, /ООО «Заречный монтаж»/);
    assert.match(html, /facilitator <span class="whole">P-\d/);
    for (const text of [html, json]) assert.doesNotMatch(text, /Ветрогонов|Аристарх|e-worker|e-agent/);
  });
  it('recommends nobody’s expulsion and says what protects', () => {
    assert.match(html, /Nothing here recommends that anyone be expelled, detained or returned/);
    assert.match(html, /presumed victims/);
  });
  it('says "inconsistent with" and never "breaks" or "violates"', () =>
    assert.doesNotMatch(html, /\b(breaks|violates|breach(es)?|illegal)\b/i));
  it('shows level, reasons for and against, rivals, gates, money with bounds, and what would settle it', () => {
    for (const text of [
      'investigate',
      'Reasons for',
      'Reasons against',
      'Two of the fourteen sat exams',
      'Lawful free-time work',
      'How the level was reached',
      '402\u202f000 RUB',
      '431\u202f000 RUB',
      'What would settle it',
    ])
      assert.ok(html.includes(text), text);
  });
  it('shows an explained sign apart, as not counting', () =>
    assert.match(html, /Signs that are explained and do not count[\s\S]*CERT-03[\s\S]*Explained by X5/));
  it('keeps what a witness says out of every sum', () => {
    const cells = allBlocks(inventedDossier().sections).flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
    );
    assert.ok(!cells.some((cell) => cell.includes('15\u202f000')));
    assert.match(html, /Amounts that a witness states \(not added to anything\)[\s\S]*15\u202f000 RUB/);
  });
});

describe('the first screen', () => {
  const screen = html.slice(html.indexOf('id="summary"'), html.indexOf('<nav'));
  it('is headed by people counted, the university and the host by name', () =>
    assert.match(
      screen,
      /14 people in one cohort, enrolled at Northern Technical University, at work for ООО «Заречный монтаж»/,
    ));
  it('tells who came, through whom, where they worked, the money with both bounds, the law and the level', () => {
    const heads = [...screen.matchAll(/<strong class="head">([^<]*)</g)].map((match) => match[1]);
    const told = ['Who came', 'Through whom', 'Where they worked', 'Where the money went', 'Which law', 'Level'];
    assert.deepEqual(heads, told);
    assert.match(screen, /Left to the workers: between 275\u202f875 and 304\u202f875 RUB/);
    assert.match(screen, /Not “refer \(proposed\)”/);
  });
  it('cites every sentence about facts', () => {
    const [first] = inventedDossier().sections[0]?.sections[0]?.blocks ?? [];
    assert.ok(first?.kind === 'list');
    const uncited = first.items.filter((item) => item.cites.length === 0).map((item) => item.head?.title);
    assert.deepEqual(uncited, []);
  });
});

describe('citations', () => {
  it('lead from every number to an entry, and every entry is cited', () => {
    const linked = new Set([...html.matchAll(/href="#e(\d+)"/g)].map((match) => match[1]));
    const entries = new Set([...html.matchAll(/id="e(\d+)"/g)].map((match) => match[1]));
    for (const n of linked) assert.ok(entries.has(n), `entry ${n}`);
    assert.equal(entries.size, inventedDossier().evidence.length);
  });
  it('tell the file, the sheet and the row', () => {
    const entry = inventedDossier().evidence.find(({ records }) => records.includes('pay-1'));
    assert.deepEqual([entry?.file, entry?.sheet, entry?.row, entry?.grade], ['pay.xlsx', 'Лист1', 2, 'B2']);
    assert.match(html, /sheet|Sheet Лист1, Row 2/);
  });
  it('that are too long for a line say how many rows they are and which list has them all, on paper too', () => {
    const cites = [1, 3, 5, 7, 9, 11, 13, 15];
    const sentences = [{ text: 'Long.', cites, standing: null, head: null }];
    const sections = [
      { id: 's', title: 'S', mark: null, blocks: [{ kind: 'prose', sentences } as const], sections: [] },
    ];
    const evidence = Array.from({ length: 15 }, (_, i) => ({ ...inventedDossier().evidence[0]!, n: i + 1 }));
    const page = renderHtml({ ...inventedDossier(), sections, evidence }).replace(/<[^>]+>/g, '');
    assert.match(page, /Long\.\[1, 3, 5 … 8 rows in all: list 1\]/);
    assert.match(page, /Long citation lists\s+1, 3, 5, 7, 9, 11, 13, 15/);
  });
  it('lead from every entry of the contents to a place', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(id), id);
  });
});

describe('a dossier with rules in wait', () => {
  const rule = {
    indicator: 'WORK-01',
    family: 'WORK',
    strength: 'M',
    wouldSettle: 'The gate log',
    lacks: ['site_access'],
  } as const;
  const open = [
    rule,
    { ...rule, indicator: 'MONEY-06', family: 'MONEY', strength: 'S', wouldSettle: 'The sheets' } as const,
  ];
  const page = renderHtml(
    inventedDossier({
      findings: [],
      flows: [],
      law: [],
      open,
      rivals: [{ title: 'A real group', why: 'It studies.' }],
    }),
  );
  it('ranks the strong ones first, says what the case lacks, and cites what is said of it', () => {
    const settle = page.slice(page.indexOf('<section id="settle"'));
    assert.ok(settle.indexOf('The sheets.') < settle.indexOf('The gate log.'));
    assert.match(
      settle,
      /The sheets\. Not in the case: site_access\. Statements that bear on it: 2\.<span class="cite">/,
    );
  });
  it('says which level the material could carry at most, and leaves the other stories open', () => {
    assert.match(page, /The most that this material could carry is “observe”/);
    assert.match(page, /none is ranked[\s\S]*A real group[\s\S]*It studies\./);
  });
});

describe('a dossier of one witness', () => {
  const alone: Dossier = inventedDossier({ findings: [], flows: [], law: [] });
  const page = renderHtml(alone);
  it('says that there is no finding, and claims none', () => {
    assert.match(page, /The material does not carry a finding/);
    assert.equal(alone.findings.length, 0);
  });
  it('quotes as said, with source, hand and grade', () => {
    assert.match(
      page,
      /They say the office is paid for every paper\.[\s\S]*source S-4f2a · bribe · from hearsay · grade B3 · alleged/,
    );
  });
  it('says what a payment was, and how much', () => {
    assert.match(page, /: wage, 18\u202f400 RUB/);
  });
  it('hangs the reprint and the translation on one origin', () => {
    assert.match(page, /4 files, 2 origins/);
    assert.match(page, /newspaper\.html<span>[^<]*<\/span><ul><li>translation-ru\.html/);
  });
  it('orders what happened', () => {
    const days = [...page.matchAll(/<td><span class="whole">(20\d\d-\d\d(?:-\d\d)?)/g)].map((match) => match[1]);
    assert.deepEqual(days, ['2019-03', '2019-04', '2020-05-04']);
  });
  it('ranks what would settle it, and asks for a second account', () => {
    const settle = alone.sections.find((section) => section.id === 'settle');
    const items = settle?.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map((item) => item.text) : [],
    );
    assert.equal(items?.length, 3);
    assert.ok(items?.some((text) => text.startsWith('A second account from a person')));
  });
  it('without anything stands, and says so', () => {
    const bare = renderHtml(
      inventedDossier({
        findings: [],
        flows: [],
        law: [],
        material: { ...oneWitness, claims: [], chronology: [], exhibits: [], origins: [] },
      }),
    );
    assert.match(bare, /None is recorded/);
  });
});

describe('the final bytes', () => {
  it('are handed out when no protected name stands in them', () =>
    assert.match(renderChecked(inventedDossier(), names).html, /^<!doctype html>/));
  it('are refused when a reason sentence carries a worker’s name, in any spelling', () => {
    for (const because of [
      'Ким Ён Сок was on site',
      'передано Киму Ён Соку',
      '김영석이 서명',
      'Kim En Sok was on site',
      'Ким\u200b Ён-Сок',
    ]) {
      const [first, ...rest] = inventedFinding.bars;
      assert.ok(first);
      const finding = { ...inventedFinding, bars: [{ ...first, because }, ...rest] };
      assert.throws(() => renderChecked(inventedDossier({ findings: [finding] }), names), LeakFound, because);
    }
  });
  it('are refused when a file name carries one', () => {
    const place = () => ({
      file: 'анкета Ветрогонова.pdf',
      sheet: null,
      row: 1,
      exhibit: 'x',
      origin: 'o',
      grade: 'F6',
    });
    assert.throws(
      () => renderChecked(inventedDossier({ place }), names),
      /dossier.html: the name of a protected person stands in it: P-001/,
    );
  });
  it('keep what looks like a tag a text', () => {
    const page = renderHtml(inventedDossier({ title: '<script>alert(1)</script> & "co"' }));
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;'));
    assert.doesNotMatch(page, /<script/);
  });
});

describe('the fixed text', () => {
  it('is whole in every language, with the same places to fill', () => {
    const holes = (text: string) =>
      [...text.matchAll(/\{\w+\}/g)]
        .map((match) => match[0])
        .sort()
        .join();
    for (const [key, said] of Object.entries(phraseTable)) {
      assert.equal(said.length, languages.length, key);
      assert.ok(
        said.every((text) => text.trim() !== '' && holes(text) === holes(said[0])),
        key,
      );
    }
  });
  it('leaves no hole in a page', () => {
    for (const language of languages) {
      const page = renderHtml(inventedDossier({ language }));
      assert.doesNotMatch(page.replace(/<style>[\s\S]*<\/style>/, ''), /\{\w+\}/, language);
      assert.match(page, new RegExp(`<html lang="${language}">`));
    }
  });
});

describe('a dossier in another language', () => {
  it('says provisions, other explanations and what would settle in the words that it is given', () => {
    const told = JSON.stringify(inventedDossier({ language: 'ru', inWords: (_, sentence) => `‹${sentence}›` }));
    const { law } = inventedInput();
    const asked = law.flatMap(({ summary, verification, notes, elements, exemptions }) => [
      ...[summary, verification, ...notes],
      ...[...elements, ...exemptions].map(({ question }) => question),
    ]);
    const others = inventedFinding.rivals.map(({ title }) => title);
    assert.ok(asked.length > 2 && others.length > 0);
    for (const sentence of [...asked, ...others])
      assert.ok(told.includes(JSON.stringify(`‹${sentence}›`).slice(1, -1)), sentence);
  });
});
