import { type CaseKind, type CaseTable, caseKinds, type IndicatorCase } from './indicator.ts';
import type { FileProblem } from './indicator-error.ts';
import type { Block } from './markdown-blocks.ts';

interface Section {
  readonly kind: CaseKind | 'Given';
  readonly title: string;
  readonly line: number;
  readonly tables: CaseTable[];
}

/** The cases of a file. Tables under `## Given` stand in every case; a table is named by the paragraph before it: `` `site_stay` with site = s1 ``. */
export function readCases(
  blocks: readonly Block[],
  problems: FileProblem[],
): { given: number; cases: IndicatorCase[] } {
  const sections = readSections(blocks, problems);
  const shared = sections.filter(({ kind }) => kind === 'Given').flatMap(({ tables }) => tables);
  const cases = sections.flatMap((section) =>
    section.kind === 'Given' ? [] : readCase(section, section.kind, shared, problems),
  );
  return { given: shared.length, cases };
}

function readSections(blocks: readonly Block[], problems: FileProblem[]): Section[] {
  const sections: Section[] = [];
  let naming: { line: number; text: string } | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push(...startSection(block, problems));
    if (block.kind === 'table') {
      const table = readTable(block, naming, problems);
      const section = sections.at(-1);
      if (section === undefined)
        problems.push({
          line: block.line,
          because: 'a table stands before the first case; put it under "## Given" or a case',
        });
      else if (table !== null) section.tables.push(table);
    }
    naming = block.kind === 'prose' ? block : null;
  }
  return sections;
}

function startSection(block: Block & { kind: 'heading' }, problems: FileProblem[]): Section[] {
  const { line, text, depth } = block;
  if (depth === 1) return [];
  if (/^Given\b/.test(text)) return [{ kind: 'Given', title: text, line, tables: [] }];
  const kind = caseKinds.find((one) => text.startsWith(one));
  if (kind !== undefined) return [{ kind, title: text.slice(kind.length).replace(/^[:,]?\s*/, ''), line, tables: [] }];
  problems.push({
    line,
    because: `expected a heading that begins with Given, ${caseKinds.join(', ')}; found "${text}"`,
  });
  return [];
}

function readTable(
  block: Block & { kind: 'table' },
  naming: { text: string } | null,
  problems: FileProblem[],
): CaseTable | null {
  const name = /^`([a-z_]+)`(?: with ([\s\S]+))?$/.exec(naming?.text ?? '');
  if (name === null) {
    problems.push({
      line: block.line,
      because: 'this table has no name: write `relation` on a line of its own before it',
    });
    return null;
  }
  const constant = constants(name[2] ?? '', block.line - 2, problems);
  const columns = block.head.cells.map((cell) => cell ?? '');
  const rows = block.rows.flatMap(({ line, cells }) => {
    if (cells.length === columns.length) return [{ line, cells: [...cells, ...constant.map(([, value]) => value)] }];
    problems.push({ line, because: `expected ${columns.length} cells, found ${cells.length}` });
    return [];
  });
  return {
    relation: name[1] ?? '',
    line: block.line,
    columns: [...columns, ...constant.map(([column]) => column)],
    rows,
  };
}

/** `with site = s1, span = 2024-02-01..2024-06-30`: the same value in every row. */
function constants(text: string, line: number, problems: FileProblem[]): [string, string][] {
  if (text === '') return [];
  return text.split(/,\s+(?=[a-z_0-9]+ = )/).flatMap((part): [string, string][] => {
    const match = /^([a-z_0-9]+) = (\S.*)$/.exec(part.trim());
    if (match !== null) return [[match[1] ?? '', (match[2] ?? '').trim()]];
    problems.push({ line, because: `expected "column = value" after "with", found "${part}"` });
    return [];
  });
}

function readCase(
  section: Section,
  kind: CaseKind,
  shared: readonly CaseTable[],
  problems: FileProblem[],
): IndicatorCase[] {
  const expected = section.tables.filter(({ relation }) => relation === 'expect');
  const [only] = expected;
  if (only === undefined || expected.length > 1) {
    problems.push({
      line: section.line,
      because: `expected one table named \`expect\` under this heading, found ${expected.length}`,
    });
    return [];
  }
  const missing = ['subject', 'outcome'].filter((column) => !only.columns.includes(column));
  if (missing.length > 0)
    problems.push({ line: only.line, because: `the expect table needs the column ${missing.join(' and ')}` });
  const innocent = [...section.title.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  const given = [...shared, ...section.tables.filter(({ relation }) => relation !== 'expect')];
  return [{ kind, title: section.title.replaceAll('`', ''), line: section.line, innocent, given, expected: only }];
}
