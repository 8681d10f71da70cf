import { type Finding, levels, type Swept, sweep, sweptIn } from '../../findings/index.ts';
import { catalogue } from '../opening/catalogue.ts';
import { type Context, withStore } from '../opening/context.ts';
import { caseKey } from '../opening/open-case.ts';
import { typologiesInUse } from '../opening/typologies-in-use.ts';
import { detectCase } from './detect.ts';

export interface Sweep {
  readonly indicator: string;
  readonly parameter: string;
  /** A cut is a filter over stored measures; a shape had to run its indicator again. */
  readonly kind: 'cut' | 'shape';
  readonly swept: readonly Swept[];
}

/** What other values of one parameter would change: `WORK-01.min_minutes=180,360,540`. The case is left as it was. */
export async function sweepCase(context: Context, said: string): Promise<Sweep> {
  const { indicator, parameter, values } = readSweep(said);
  await detectCase(context);
  return withStore(context, async (store) => {
    const typologies = typologiesInUse(context.config.typologies);
    const request = {
      store,
      caseKey: caseKey(context.ledger.entries),
      catalogue: catalogue(),
      typologies,
      signal: context.signal,
    };
    return { indicator, parameter, ...(await sweep({ ...request, indicator, parameter, values })) };
  });
}

/** `WORK-01.min_minutes=180,360,540` in its parts. Refuses what is not of that form, an indicator or parameter that there is not, and values outside its range. */
export function readSweep(said: string): Pick<Sweep, 'indicator' | 'parameter'> & { readonly values: number[] } {
  const [, indicator = '', parameter = '', list = ''] = said.match(/^([\w-]+)\.(\w+)=([\d.,]+)$/) ?? [];
  const values = list.split(',').map((value) => (value === '' ? Number.NaN : Number(value)));
  if (indicator === '' || values.some((value) => Number.isNaN(value)))
    throw new Error(`cannot read the sweep "${said}": write it as WORK-01.min_minutes=180,360,540`);
  sweptIn(catalogue(), { indicator, parameter, values });
  return { indicator, parameter, values };
}

/** One line per value: how many subjects came out how, and how many findings stand at each level. */
export function describeSweep({ indicator, parameter, kind, swept }: Sweep): string {
  const lines = swept.map(({ value, outcomes, findings }) => {
    const counted = Object.entries(outcomes).map(([outcome, n]) => `${outcome} ${n}`);
    return `${parameter} = ${value}: ${counted.join(', ')}; ${byLevel(findings)}`;
  });
  return [
    `${indicator}.${parameter} is a ${kind}${kind === 'shape' ? ': the indicator ran again for each value' : ''}`,
    ...lines,
  ].join('\n');
}

const byLevel = (findings: readonly Finding[]): string =>
  [...levels]
    .reverse()
    .map((level) => `${level} ${findings.filter((finding) => finding.level === level).length}`)
    .join(', ');
