import { readFile } from 'node:fs/promises';
import { makeWorld, parsePlan, plainPlan, type Size, sizes } from '../world/index.ts';
import { type Command, type Options, text, WrongUsage } from './command.ts';

export const world: Command = {
  usage: 'world',
  summary: 'a simulated world with known truth: evidence/ as files, truth/ apart',
  options: [
    ['--seed <number>', 'the same number gives the same world'],
    [
      '--size <size>',
      'small (some 12,000 records), medium (some 1,000,000) or large (some 100,000,000: gates as Parquet)',
    ],
    ['--plants <file>', 'what to plant, in YAML; "plants: []" for a world without any'],
    ['--out <folder>', 'a new folder for the world'],
  ],
  async run(io, _words, options) {
    const out = text(options, 'out');
    if (out === undefined) throw new WrongUsage('say where the world goes: --out DIR');
    const [plants, size] = [text(options, 'plants'), sizeOf(options)];
    const plan = plants === undefined ? plainPlan(size) : parsePlan(await readFile(plants, 'utf8'), plants);
    const made = await makeWorld({ seed: seedOf(options), size, plan, out, progress: io.progress });
    return {
      result: made,
      text: `${made.files} files, ${made.records} records, ${made.cohorts} cohorts of which ${made.innocent} innocent, ${made.arrangements} arrangements: ${out}`,
    };
  },
};

function seedOf(options: Options): number {
  const said = text(options, 'seed') ?? '1';
  if (!/^\d{1,9}$/.test(said)) throw new WrongUsage(`--seed ${said}: a whole number of up to nine digits is needed`);
  return Number(said);
}

function sizeOf(options: Options): Size {
  const said = text(options, 'size') ?? 'small';
  if (!Object.hasOwn(sizes, said))
    throw new WrongUsage(`--size ${said}: known sizes are ${Object.keys(sizes).join(', ')}`);
  return said as Size;
}
