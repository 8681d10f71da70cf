import type { Unit } from '../../evidence/index.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import type { Field, RecordMapping } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';

/** The reader of interviews names its columns as the record types do: nothing is guessed. */
export function interviewUnit(unit: Unit): GuessedUnit {
  const type = recordTypes().of(unit.kind === 'passages' ? 'claim' : 'interview');
  const roles = Object.keys(type.parties);
  const columns = unit.columns ?? [];
  const fields: Field[] = columns.flatMap((name, index) => {
    const source = { kind: 'column', heading: name, index } as const;
    if (roles.includes(name)) return [{ column: 'party', part: name, source, cut: null }];
    if (name === 'currency') return [{ column: 'amount', part: 'cur', source, cut: null }];
    const column = type.columns.find((one) => one.name === name);
    if (column === undefined) return [];
    return [
      {
        column: name,
        part: column.type === 'mention' ? 'place_name' : null,
        source,
        cut: isCoded(name) ? 'first' : null,
      },
    ];
  });
  const further = unit.kind === 'passages' ? (['second', 'third'] as const).map((cut) => furtherCode(fields, cut)) : [];
  const records: RecordMapping[] = [{ type: type.id, once: false, refers: false, when: null, fields }, ...further];
  const style = { order: 'dmy', decimal: '.', zone: null, currency: null, period: null } as const;
  const read = new Set(fields.map(({ source }) => (source.kind === 'column' ? source.heading : '')));
  const unused = columns.filter((name) => !read.has(name));
  return {
    mapping: { unit: unit.index, name: unit.name, header: null, headerRows: 0, ...style, records, unused },
    reasons: [`taken for ${type.id}: an interview says its own fields`],
    leftovers: [],
  };
}

const isCoded = (name: string): boolean => name === 'ilo' || name === 'ilo_second';

/** A statement that shows two of the ILO's indicators is two claims; its amount and its words stand with the first only. */
function furtherCode(fields: readonly Field[], cut: 'second' | 'third'): RecordMapping {
  const kept = ['topic', 'time', 'first_hand', 'coder', 'second_coder', 'party'];
  const shared = fields.filter(({ column }) => kept.includes(column));
  const coded = fields.filter(({ column }) => isCoded(column)).map((field) => ({ ...field, cut }));
  return { type: 'claim', once: false, refers: false, when: 'ilo', fields: [...shared, ...coded] };
}
