import { type Assessed, assess as assessFolder, counted } from '../case/index.ts';
import { type Command, text } from './command.ts';

export const assess: Command = {
  usage: 'assess <EVIDENCE>',
  summary: 'the whole engine on a folder of files, without a question, for evaluation',
  options: [
    ['--out <folder>', 'where findings.json, clusters.csv, flows.json, rejects.csv and manifest.json go', 'needed'],
    ['--links <file>', 'take who is who from this CSV (path,sheet,row,slot,entity) instead of resolving'],
    ['--arrangements <file>', 'take the arrangements from this JSON instead of building them'],
    ['--frozen <model>', 'the file of the typology to weigh by (or its id), instead of those in use'],
  ],
  async run(io, [evidence = ''], options) {
    const out = text(options, 'out') ?? '';
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
      text: [...described(report), `${counts(report)}: ${out}`].join('\n'),
    };
  },
};

const counts = ({ files, records, candidates, surfaced }: Assessed): string =>
  `${counted(files, 'file')}, ${counted(records, 'record')}, ${counted(candidates, 'candidate')} scored, ${surfaced} at review or above`;

const described = ({ links }: Assessed): string[] =>
  links === undefined
    ? []
    : [`${links.found} of the ${links.places} places of the links mention somebody in this evidence`];
