import type { ConsentReport } from '../case/index.ts';
import { consents, risks } from '../evidence/index.ts';
import { type Command, type Io, reason, text, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const consent: Command = {
  usage: 'consent <DIR> [SOURCE]',
  summary: 'what a witness agrees to and risks: show, change, or withdraw, which erases the interview for good',
  options: [
    ['--consent <scope>', 'from now on: case, partner, public or withdrawn', consents],
    ['--risk <risk>', 'from now on: none_known, possible or present', risks],
    ['--why <text>', 'the reason, kept in the ledger: never a name'],
    ['--yes', 'at a terminal: withdraw without asking'],
  ],
  async run(io, [dir = '', source], options) {
    const [scope, risk] = [text(options, 'consent'), text(options, 'risk')];
    const changes = scope !== undefined || risk !== undefined;
    if (changes && source === undefined) throw new WrongUsage('whose consent? Name one source, by its id');
    if (scope === 'withdrawn' && risk !== undefined)
      throw new WrongUsage('a source that withdraws leaves nothing that could be at risk here: leave --risk out');
    const why = changes ? reason(options) : '';
    return withCase(io, dir, 'consent', async (found) => {
      if (!changes || source === undefined) {
        const all = await found.consents(source);
        return { result: all, text: all.map(shown).join('\n') || 'no sealed source in this case' };
      }
      if (scope === 'withdrawn' && !(await agreed(io, options.yes === true)))
        return { result: { changed: false }, text: 'Nothing was changed.', needsPerson: true };
      const report = await found.changeConsent(source, { consent: scope, risk, why });
      return { result: report, text: told(report, dir), needsPerson: report.outlived.length > 0 };
    });
  },
};

const question =
  'Erase the interview, its sealed original and every edition in the case that quotes it? It cannot be taken back [y/N] ';

const agreed = async ({ ask }: Io, isSaid: boolean): Promise<boolean> =>
  isSaid || ask === undefined ? true : ask(question);

function shown({ source, outlived }: ConsentReport): string {
  const { consent: agreedTo, risk, protection, addedAt, changes } = source;
  return [
    `${source.source}  consent ${agreedTo}, risk ${risk}, protection ${protection}; added ${addedAt.slice(0, 10)}`,
    ...changes.map(
      ({ at, by, consent: to, risk: of, why }) => `  ${at.slice(0, 10)} ${by}: ${to}, risk ${of} (${why})`,
    ),
    ...outlived.map(toCallBack),
  ].join('\n');
}

function told(report: ConsentReport, dir: string): string {
  const { source, removed, outlived } = report;
  const next = `Next: tributary run ${dir}`;
  if (source.consent !== 'withdrawn')
    return `${source.source}: consent ${source.consent}, risk ${source.risk}. ${next}`;
  return [
    `${source.source} has withdrawn: its sealed original, its working text and what was derived from it are gone; the ledger says that and why.`,
    ...removed.map((path) => `removed: ${path}`),
    ...(outlived.length > 0 ? ['Copies of these may lie elsewhere. Have them destroyed:'] : []),
    ...outlived.map(toCallBack),
    next,
  ].join('\n');
}

const toCallBack = ({ at, what, sha256 }: ConsentReport['outlived'][number]): string =>
  `  ${what} of ${at.slice(0, 16).replace('T', ' ')}, SHA-256 ${sha256}`;
