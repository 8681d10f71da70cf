import { counted, type Exported, ftmForms } from '../case/index.ts';
import { type Command, reason, several, text } from './command.ts';
import { withCase } from './with-case.ts';

export const exportFtm: Command = {
  usage: 'export <DIR>',
  summary: 'the case as FollowTheMoney: nobody is named in it, or it is sealed for those who may read names',
  options: [
    ['--out <file>', 'where to write it', 'needed'],
    ['--form <form>', 'entities (one to a line, unless said) or statements (CSV)', ftmForms],
    [
      '--sealed-for <age1…>',
      'everything, names too, for the holders of these keys alone, separated by commas',
      'several',
    ],
    ['--why <reason>', 'what for; it stands in the ledger', 'needed'],
  ],
  run(io, [dir = ''], options) {
    const [out, why] = [text(options, 'out') ?? '', reason(options)];
    const sealedFor = several(options, 'sealedFor');
    const form = text(options, 'form') ?? 'entities';
    return withCase(io, dir, 'export', async (found) => {
      const done = await found.exportFtm({ out, form, sealedFor, why });
      return { result: done, text: describe(done) };
    });
  },
};

function describe({ out, lines, sealedFor, without, heldBack, masked }: Exported): string {
  const left = Object.entries(without).map(([type, count]) => `${count} ${type}`);
  return [
    `${counted(lines, 'line')} → ${out}`,
    sealedFor.length > 0
      ? `It names people: only the holders of ${sealedFor.length} keys can open it.`
      : 'Nobody is named in it. Internal, not for sharing.',
    ...(left.length > 0 ? [`FollowTheMoney has no schema for ${left.join(', ')}: these stay in the case.`] : []),
    ...(masked > 0
      ? [`Called by the name of a person, and so given by a label of the case: ${counted(masked, 'organisation')}.`]
      : []),
    ...(heldBack.length > 0 ? [`Files that name people go out sealed only: ${heldBack.join(', ')}.`] : []),
  ].join('\n');
}
