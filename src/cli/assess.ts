import { assess as assessFolder } from '../case/index.ts';
import { type Command, text, WrongUsage } from './command.ts';

export const assess: Command = {
  usage: 'assess <EVIDENCE>',
  summary: 'the whole engine on a folder of files, without a question, for evaluation',
  options: [
    ['--out <folder>', 'where findings.json, clusters.csv, flows.json, rejects.csv and manifest.json go'],
    ['--links <file>', 'take who is who from this CSV (path,sheet,row,slot,entity) instead of resolving'],
    ['--arrangements <file>', 'take the arrangements from this JSON instead of building them'],
    ['--frozen <model>', 'the typology to weigh by, instead of the one in use'],
  ],
  async run(io, [evidence = ''], options) {
    const out = text(options, 'out');
    if (out === undefined) throw new WrongUsage('say where the results go: --out DIR');
    const report = await assessFolder(evidence, {
      out,
      links: text(options, 'links'),
      arrangements: text(options, 'arrangements'),
      frozen: text(options, 'frozen'),
      progress: io.progress,
      signal: io.signal,
    });
    return {
      result: report,
      text: `${report.files} files, ${report.records} records, ${report.candidates} candidates scored, ${report.surfaced} at review or above: ${out}`,
    };
  },
};
