import { namingParts } from '../columns/mention-parts.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import { type Field, fieldName, type RecordMapping } from '../mapping/mapping.ts';
import type { PaperUnit } from '../papers/written-papers.ts';
import { recordTypes } from '../record-types/record-types.ts';

/** Below this a field is told by its place in the paper alone. */
const sure = 0.6;

/** A paper of running text that its title names: its fields are those that the words before them say. */
export function paperUnit(unit: PaperUnit): GuessedUnit | null {
  const { paper } = unit;
  if (paper === undefined) return null;
  const fieldsOf = (type: string): Field[] =>
    paper.slots.flatMap(({ type: of, column, part }, index) =>
      of === type
        ? [
            {
              column,
              part,
              source: { kind: 'column', heading: unit.columns?.[index] ?? '', index },
              cut: null,
            } as const,
          ]
        : [],
    );
  const own: RecordMapping = { type: paper.type, once: false, refers: false, when: null, fields: fieldsOf(paper.type) };
  const records = paper.header === null ? [own] : [headerOf(paper.header, fieldsOf(paper.header)), own];
  const style = { order: 'dmy', decimal: ',', zone: null, currency: null, period: null } as const;
  return {
    mapping: { unit: unit.index, name: unit.name, header: null, headerRows: 0, ...style, records, unused: [] },
    reasons: [`taken for ${paper.type}: it is titled "${paper.title}"`, ...paper.slots.map(reasonOf)],
    leftovers: [],
  };
}

const reasonOf = ({ column, part, by, score }: NonNullable<PaperUnit['paper']>['slots'][number]): string => {
  const name = fieldName({ column, part });
  const because = by === '' ? 'its place in the paper tells' : `"${by}" says so`;
  return `${score < sure ? 'doubtful: ' : ''}${name}: ${because} (${Math.min(1, score).toFixed(2)})`;
};

/** The paper above stands here where all that it needs is said; else its number finds it elsewhere. */
function headerOf(id: string, fields: readonly Field[]): RecordMapping {
  const type = recordTypes().of(id);
  const lacking = type.columns.some(
    ({ name, required, keeper, default: otherwise, feature, of, type: kind }) =>
      required &&
      !keeper &&
      !feature &&
      of === null &&
      otherwise === null &&
      !fields.some((field) => field.column === name && (kind !== 'mention' || namingParts.has(field.part ?? ''))),
  );
  const kept = lacking ? fields.filter(({ column }) => type.key.includes(column)) : fields;
  return { type: id, once: true, refers: lacking, when: null, fields: kept };
}
