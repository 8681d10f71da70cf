import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Record<string, string>;

/** Rows of a comma- or tab-separated file with a heading row, quotes understood. */
export function readTable(path: string): Row[] {
  const separator = path.endsWith('.tsv') ? '\t' : ',';
  const [heading = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = cellsOf(heading, separator);
  return lines.map((line) => {
    const cells = cellsOf(line, separator);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

function cellsOf(line: string, separator: string): string[] {
  if (separator === '\t') return line.split('\t');
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
    .slice(0, -1)
    .concat(line.endsWith(',') ? [''] : []);
}

/** The development data, or a clear sentence why it is not there. */
export function nameData(root: string): {
  pairs: Row[];
  deputies: Row[];
  wikidata: Row[];
  loc: Row[];
  romanised: Row[];
  kontsevich: Row[];
  cyrillic: Row[];
  checks: string;
} {
  const folder = [join(root, 'names'), root].find((path) => existsSync(join(path, 'dprk_name_pairs_dev.csv')));
  if (folder === undefined)
    throw new Error(
      `${root}: expected the development data, found nothing; name its folder as the first argument or in TRIBUTARY_DATA`,
    );
  return {
    pairs: readTable(join(folder, 'dprk_name_pairs_dev.csv')),
    deputies: readTable(join(folder, 'spa13_deputies_2014.csv')),
    wikidata: readTable(join(folder, 'wikidata2018_latin_hangul_dev.tsv')),
    loc: readTable(join(folder, 'loc_korean_names_alalc_dev.csv')),
    romanised: readTable(join(folder, 'romanisation_test_pairs.tsv')),
    kontsevich: readTable(join(folder, 'kontsevich_table.tsv')),
    cyrillic: readTable(join(folder, 'wikidata2018_latin_cyrillic_syllables.tsv')),
    checks: readFileSync(join(folder, 'nomenklatura_entity_checks.yml'), 'utf8'),
  };
}
