import { createHash } from 'node:crypto';

/** The columns of a file of FollowTheMoney statements, in the order its own tools write them. */
export const statementColumns = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const;

export type StatementColumn = (typeof statementColumns)[number];

/** One value that one source says of one property of one entity; null where the file says nothing. */
export type FtmStatement = Readonly<Record<StatementColumn, string | null>>;

/** The property under which an entity says that it exists: its value is no property. */
export const baseProperty = 'id';

/** The key FollowTheMoney's own tools give such a statement: the same statement from elsewhere has the same. */
export function statementKey(
  said: Pick<FtmStatement, 'dataset' | 'entity_id' | 'prop' | 'value' | 'lang' | 'external'>,
): string {
  const language = said.lang === null ? '' : `@${said.lang}`;
  const external = said.external === 't' ? '.ext' : '';
  const key = `${said.dataset}.${said.entity_id}.${said.prop}.${said.value}${language}${external}`;
  return createHash('sha1').update(key).digest('hex');
}

/** Begins as a formula does; a number or a telephone with its sign does not. */
const formula = /^'*(?:[=@\t\r]|[+-](?![\d\s().-]*$))/;

/** A line of the file. A value that a spreadsheet would run as a formula stands behind an apostrophe, which reading takes off again. */
export const statementLine = (said: FtmStatement): string =>
  `${statementColumns.map((column) => quoted(inert(said[column] ?? ''))).join(',')}\n`;

const inert = (text: string): string => (formula.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The value that `statementLine` wrote. */
export const unquotedFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
