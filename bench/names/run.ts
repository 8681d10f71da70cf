// The measurements of names, one JSON document on stdout: node bench/names/run.ts [data folder] [parts…]
import { cpus } from 'node:os';
import { nameData } from './data.ts';
import { falseAlarms } from './false-alarms.ts';
import { general } from './general.ts';
import { generation } from './generation.ts';
import { kontsevich } from './kontsevich.ts';
import { recall } from './recall.ts';
import { retrieval } from './retrieval.ts';
import { speed } from './speed.ts';
import { byScript } from './unseen/by-script.ts';
import { unseen } from './unseen/unseen.ts';

const [folder = process.env.TRIBUTARY_DATA ?? '../shared/data', ...chosen] = process.argv.slice(2);
const wanted = (part: string): boolean => chosen.length === 0 || chosen.includes(part);

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
const report: Record<string, unknown> = { machine, threshold: 'MATCH, one for recall and false alarms' };

if (wanted('speed')) report.speed = speed();
if (wanted('index')) report.index = retrieval();
if (wanted('unseen')) report.unseen = { byScript: byScript(), byWay: unseen() };
try {
  const data = nameData(folder);
  if (wanted('recall')) report.recall = recall(data.pairs);
  if (wanted('falseAlarms')) report.falseAlarms = falseAlarms(data.pairs, data.deputies, data.wikidata);
  if (wanted('generation'))
    report.generation = {
      ...generation(data.loc, data.romanised, data.pairs),
      ...kontsevich(data.kontsevich, data.cyrillic),
    };
  if (wanted('general')) report.general = general(data.checks);
} catch (error) {
  report.skipped = error instanceof Error ? error.message : String(error);
}
console.log(JSON.stringify(report, null, 2));
