import { audiences, type Published } from '../case/index.ts';
import { languages } from '../dossier/index.ts';
import { type Command, text, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const publish: Command = {
  usage: 'publish <DIR>',
  summary: 'write a dossier, one HTML page and one JSON: internal, or for the public; refused on a leak',
  options: [
    ['--audience <who>', 'internal (unless said) or public: nobody named, numbers rounded, no rows', audiences],
    [
      '--name-organisations',
      'public: by name where the evidence is strong and "reply" says that they were asked for an answer',
    ],
    ['--out <folder>', 'where to write it (dossiers/ of the case unless said)'],
    ['--language <code>', 'en, ru or ko', languages],
    ['--recipient <policy>', 'whom it is for'],
  ],
  run: (io, [dir = ''], options) => {
    if (text(options, 'recipient') !== undefined)
      throw new WrongUsage(
        'this version writes for nobody in particular: internally or for the public; leave --recipient out',
      );
    const audience: (typeof audiences)[number] = text(options, 'audience') === 'public' ? 'public' : 'internal';
    const named = options.nameOrganisations === true;
    const given = { audience, named, out: text(options, 'out'), language: text(options, 'language') ?? 'en' };
    return withCase(io, dir, 'publish', async (found) => {
      const written = await found.publish(given);
      return {
        result: written,
        text: describe(audience, written),
        needsPerson: written.leftOut.length + written.unasked.length > 0,
      };
    });
  },
};

const why = { 'few-people': 'fewer than ten people', 'below-review': 'below review' } as const;

function describe(audience: string, { html, json, findings, leftOut, unasked, masked }: Published): string {
  const where = [`dossier: ${html}`, `         ${json}`, ...(masked.said ? [masked.said] : [])];
  if (audience === 'internal') return [...where, 'Internal, not for sharing.'].join('\n');
  const left = leftOut.map(({ nth, because }) => `F-${nth} (${why[because]})`).join(', ');
  return [
    ...where,
    `Public: findings ${findings}; no name, number of a paper or row stands in it. Read it before you hand it on.`,
    ...(left ? [`Left out: ${left}.`] : []),
    ...(unasked.length > 0
      ? [
          `By role, since no answer of theirs and no passed deadline is recorded ("tributary reply"): ${unasked.join('; ')}.`,
        ]
      : []),
    'dossiers/commitments.json in the case opens its commitments to a court: keep it there.',
  ].join('\n');
}
