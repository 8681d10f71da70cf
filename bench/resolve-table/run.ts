// How fast and how well rows of one table are resolved. Prints JSON.
// npm run bench -- resolve-table FILE SPEC.yml [TRUTH]   (TRUTH: the column that says who is who; never handed to the resolver)
// npm run bench -- resolve-table made [ROWS] [DIR]       (an invented table, 1,000,000 rows unless said; DIR keeps it for splink_rival.py)
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readTableSpec, resolveTable } from '../../src/entities/index.ts';
import { machine, peakMb, seconds } from '../machine.ts';
import { makeTable } from './make-table.ts';
import { pairScores } from './pair-scores.ts';
import { truthOf } from './truth-of.ts';

const [asked = 'made', second, third] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'tributary-resolve-table-'));
try {
  const made = asked === 'made' ? await makeTable(third ?? folder, Number(second ?? 1_000_000)) : null;
  const [file, specFile] = made ? [made.file, made.spec] : [asked, second ?? ''];
  const spec = readTableSpec(basename(specFile), await readFile(specFile, 'utf8'));
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  let reached = '';
  let from = started;
  const stages: Record<string, number> = {};
  const found = await resolveTable(file, spec, {
    progress: (step) => {
      if (step === reached) return;
      if (reached !== '') stages[reached] = seconds(from);
      [reached, from] = [step, performance.now()];
    },
  });
  const clusters = [...found.clusters()];
  const [wall, { user, system }, peak] = [seconds(started), process.cpuUsage(cpu), peakMb()];
  const truth = made ? made.truth : await truthOf(file, spec.id?.name ?? null, third ?? 'cluster');
  const { rules, columns, ...report } = found.report;
  const quality = await pairScores(truth, clusters, found.pairs(), (onPair) => resolveTable(file, spec, { onPair }));
  console.log(
    JSON.stringify(
      {
        bench: 'resolve-table',
        table: made ? 'made' : basename(file),
        machine: machine(),
        seconds: wall,
        cpu_seconds: (user + system) / 1e6,
        peak_mb: peak,
        stages,
        ...report,
        ...quality,
        rules: rules.length,
        ...(process.env.DETAILS ? { used: rules, columns } : {}),
      },
      null,
      2,
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
