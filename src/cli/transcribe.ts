import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { acceptCell, suggestTranscript, tesseract, transcriptCsv } from '../evidence/index.ts';
import { type Command, type Options, type Outcome, text, WrongUsage } from './command.ts';

export const transcribe: Command = {
  usage: 'transcribe <VERB> <FILE>',
  summary:
    'suggest PICTURE: cells a machine believes to read, for a person to key · accept TRANSCRIPT: key one of them',
  options: [
    ['--out <file>', 'suggest: where the transcript is written (CSV)'],
    ['--languages <list>', 'suggest: such as rus,kor,eng'],
    ['--data <folder>', 'suggest: the folder with the language data; nothing is fetched'],
    ['--row <number>', 'accept: the row of the paper'],
    ['--field <name>', 'accept: the field'],
    ['--by <who>', 'accept: the person who read it'],
    ['--value <text>', 'accept: what stands there, where it is not what was suggested'],
    ['--as <name>', 'accept: the heading of the field, where it is not what was suggested'],
  ],
  run(_io, [verb = '', file], options) {
    if (file === undefined) throw new WrongUsage('transcribe suggest PICTURE, or transcribe accept TRANSCRIPT.csv');
    if (verb === 'suggest') return suggest(file, options);
    if (verb === 'accept') return accept(file, options);
    throw new WrongUsage(`unknown verb: "${verb}"; transcribe suggest PICTURE, or transcribe accept TRANSCRIPT.csv`);
  },
};

function needed(options: Options, name: string, verb: string): string {
  const given = text(options, name);
  if (!given) throw new WrongUsage(`transcribe ${verb} needs --${name}`);
  return given;
}

async function suggest(picture: string, options: Options): Promise<Outcome> {
  const [out, data] = [needed(options, 'out', 'suggest'), needed(options, 'data', 'suggest')];
  const recognise = await tesseract(needed(options, 'languages', 'suggest').split(','), data);
  const cells = suggestTranscript(await recognise(await readFile(picture)));
  await writeFile(out, transcriptCsv(basename(picture), cells), { flag: 'wx' });
  const said = `${cells.length} cells are suggested in ${out}; each counts for nothing until a person has keyed it`;
  return { result: { out, cells: cells.length }, text: said, needsPerson: true };
}

async function accept(file: string, options: Options): Promise<Outcome> {
  const [field, by] = [needed(options, 'field', 'accept'), needed(options, 'by', 'accept')];
  const cell = {
    row: Number(needed(options, 'row', 'accept')),
    field,
    by,
    value: text(options, 'value'),
    as: text(options, 'as'),
  };
  const { csv, value } = acceptCell(await readFile(file, 'utf8'), cell, basename(file));
  await writeFile(file, csv);
  return { result: { ...cell, value }, text: `row ${cell.row}, ${cell.as ?? field}: "${value}", keyed by ${by}` };
}
