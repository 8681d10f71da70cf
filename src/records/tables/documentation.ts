import { type Column, languages, type RecordType } from '../record-types/record-type.ts';
import { type RecordTypes, recordTypes } from '../record-types/record-types.ts';
import { recColumns } from './physical-column.ts';

/** docs/method/records.md: every record type, as its YAML file says. */
export function describeRecordTypes(types: RecordTypes = recordTypes()): string {
  const intro = [
    '# Record types',
    '',
    'Generated from `records/*.yml`; do not edit. A column marked *protected* is kept in a second database that no indicator can open; a *feature* is computed',
    'when the row is read. `!` must be there, or the row is kept aside. A mention is who or what the row names; the program decides later who is who.',
  ];
  return `${[...intro, ...types.all.map(describeType)].join('\n')}\n`;
}

function describeType(type: RecordType): string {
  const facts = [
    `\n## ${type.id} · ${type.code}\n`,
    `${languages.map((language) => type.title[language]).join(' · ')}. ${type.purpose}`,
    type.forms.ru.length + type.forms.en.length > 0
      ? `\nForms: ${languages.flatMap((language) => type.forms[language]).join(', ')}.`
      : '',
    type.ftm === null ? '' : `\nFollowTheMoney: ${type.ftm.schema}.`,
    '\n| column | is | on forms |\n|---|---|---|',
    ...type.columns.map(describeColumn),
  ];
  return facts.filter((fact) => fact !== '').join('\n');
}

function describeColumn(column: Column): string {
  const headings = languages
    .flatMap((language) => column.headings[language].slice(0, 3))
    .join(', ')
    .replaceAll('|', '/');
  return `| ${column.name} | ${described(column)} | ${headings} |`;
}

function described(column: Column): string {
  const what = { mention: column.kinds.join(' or '), reference: `of ${column.target}`, enum: column.values.join(', ') }[
    column.type as string
  ];
  const marks = [column.protected ? 'protected ' : '', column.feature ? 'feature ' : ''].join('');
  const kept =
    recColumns(column).length > 1
      ? ` (${recColumns(column)
          .map(({ name }) => name)
          .join(', ')})`
      : '';
  return `${marks}${column.type}${what ? ` ${what}` : ''}${column.required ? '!' : ''}${kept}`;
}
