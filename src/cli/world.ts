import { readFile } from 'node:fs/promises';
import { counted } from '../case/index.ts';
import { makeWorld, nations, type Plan, parsePlan, plainPlan, type Size, schemes, sizes } from '../world/index.ts';
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
    [
      '--plants <file>',
      `what to plant, in YAML, such as "plants: [{scheme: founding, nation: KP, care: 1, cohorts: 3, people: 34}]"; "plants: []" for none. Schemes: ${schemes.join(', ')}. Nations: ${nations.join(', ')}. Care: 1 careless to 4 cash only, papers in order`,
    ],
    ['--out <folder>', 'a new folder for the world', 'needed'],
  ],
  async run(io, _words, options) {
    const out = text(options, 'out') ?? '';
    const [plants, size] = [text(options, 'plants'), sizeOf(options)];
    const plan = plants === undefined ? plainPlan(size) : await planIn(plants);
    const made = await makeWorld({ seed: seedOf(options), size, plan, out, progress: io.progress });
    return {
      result: made,
      text: `${counted(made.files, 'file')}, ${counted(made.records, 'record')}, ${counted(made.cohorts, 'cohort')} of which ${made.innocent} innocent, ${counted(made.arrangements, 'arrangement')}: ${out}`,
    };
  },
};

async function planIn(file: string): Promise<Plan> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${file}: ${error.code === 'ENOENT' ? 'there is no such file' : 'cannot be read'}; a plan is YAML with "plants:", see docs/method/a-simulated-world.md`,
    );
  });
  return parsePlan(text, file);
}

function seedOf(options: Options): number {
  const said = text(options, 'seed') ?? '1';
  if (!/^\d{1,9}$/.test(said)) throw new WrongUsage(`--seed ${said}: a whole number of up to nine digits is needed`);
  return Number(said);
}

function sizeOf(options: Options): Size {
  const said = text(options, 'size') ?? 'small';
  if (!Object.hasOwn(sizes, said))
    throw new WrongUsage(
      `--size ${said}: known sizes are ${Object.keys(sizes).join(', ')}; another needs its own numbers of universities, firms and cohorts in src/world/sizes.ts`,
    );
  return said as Size;
}
