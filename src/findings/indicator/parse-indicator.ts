import { basename, dirname } from 'node:path';
import { readCases } from './case-sections.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Indicator, SqlBlock } from './indicator.ts';
import { type FileProblem, IndicatorError } from './indicator-error.ts';
import { type Block, readBlocks } from './markdown-blocks.ts';

/** Reads one indicator file; throws `IndicatorError` with every problem and its line. */
export function parseIndicator(text: string, file: string): Indicator {
  const problems: FileProblem[] = [];
  const head = /^---\r?\n([\s\S]*?\r?\n)---\r?\n/.exec(text);
  if (head === null)
    throw new IndicatorError(file, [
      { line: 1, because: 'expected the file to begin with a head between two --- lines' },
    ]);
  const matter = readFrontMatter(head[1] ?? '', 2, problems);
  const blocks = readBlocks(text.replace(head[0], head[0].replace(/[^\n]/g, ' ')));
  const { given, cases } = readCases(blocks, problems);
  const measure = oneSql(blocks, 'sql', problems);
  const evidence = sqlBlocks(blocks, 'sql evidence')[0] ?? null;
  const indicator = matter && measure && { ...matter, story: story(blocks), measure, evidence, cases, file };
  if (indicator) checkWhole(indicator, given, problems);
  if (indicator === null || problems.length > 0) throw new IndicatorError(file, problems);
  return indicator;
}

function oneSql(blocks: readonly Block[], kind: string, problems: FileProblem[]): SqlBlock | null {
  const found = sqlBlocks(blocks, kind);
  if (found.length !== 1)
    problems.push({ line: found[1]?.line ?? 1, because: `expected one \`\`\`${kind} block, found ${found.length}` });
  return found[0] ?? null;
}

function sqlBlocks(blocks: readonly Block[], kind: string): SqlBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'code' && block.language === kind ? [{ text: block.text, line: block.line }] : [],
  );
}

/** The prose before the first SQL block. */
function story(blocks: readonly Block[]): string {
  const end = blocks.findIndex((block) => block.kind === 'code');
  return blocks
    .slice(0, Math.max(end, 0))
    .flatMap((block) => (block.kind === 'prose' ? [block.text] : []))
    .join('\n\n');
}

function checkWhole(indicator: Indicator, given: number, problems: FileProblem[]): void {
  const note = (because: string, line = 1) => problems.push({ line, because });
  const name = basename(indicator.file, '.md');
  if (indicator.id !== name) note(`id: "${indicator.id}" is not the name of the file, "${name}"`, 2);
  const folder = basename(dirname(indicator.file)).toUpperCase();
  if (indicator.family !== folder) note(`family: "${indicator.family}" is not the folder it lies in, "${folder}"`, 2);
  if (!/^[A-Z]+-\d\d$|^X\d$/.test(indicator.code))
    note(`code: expected something like WORK-01 or X1, found "${indicator.code}"`, 2);
  if (indicator.reads.length === 0) note('reads: a rule that reads no table measures nothing', 2);
  if (indicator.story === '') note('the story is missing: say before the sql block what the rule looks for and why');
  if (indicator.cases.length === 0) note(`a file without cases proves nothing (${given} tables under Given)`);
  if (indicator.evidence === null && indicator.outcomes.some(({ effect }) => effect === 'fires'))
    note('expected one ```sql evidence block, found 0');
  checkInnocent(indicator, note);
}

function checkInnocent(indicator: Indicator, note: (because: string, line?: number) => void): void {
  const ids = indicator.innocent.map(({ id }) => id);
  for (const one of indicator.cases) {
    for (const id of one.innocent.filter((id) => !ids.includes(id)))
      note(`no innocent explanation is called "${id}"; known are ${ids.join(', ')}`, one.line);
  }
  for (const id of ids.filter((id) => !indicator.cases.some((one) => one.innocent.includes(id)))) {
    note(`no case shows the innocent explanation "${id}": name it as \`${id}\` in a case's heading`);
  }
}
