/** Aggregates whose result does not depend on the order of rows, on both engines. */
export const aggregates = new Set(['count', 'count_star', 'sum', 'min', 'max', 'bool_and', 'bool_or', 'array_agg']);

/** Functions that mean nothing without an order. */
export const ordered = new Set([
  'row_number',
  'rank',
  'dense_rank',
  'lag',
  'lead',
  'first_value',
  'last_value',
  'ntile',
  'nth_value',
]);

/** Functions that DuckDB (with the prelude) and Trino answer alike. What is on no list is refused. */
export const functions = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  '||',
  '~~',
  '!~~',
  'abs',
  'ceil',
  'ceiling',
  'floor',
  'round',
  'mod',
  'sign',
  'nullif',
  'greatest',
  'least',
  'if',
  'length',
  'substr',
  'substring',
  'strpos',
  'starts_with',
  'split_part',
  'trim',
  'date_diff',
  'day_of_week',
  'cardinality',
  'element_at',
  'array_join',
  'array_sort',
  'array_max',
  'array_min',
  'array_intersect',
  'array_union',
  'arrays_overlap',
  'contains',
  'sequence',
  'list_value',
  'regexp_like',
]);

/** Why a function is refused, for those that somebody will miss; the first pattern that fits speaks. */
const refusals: readonly [RegExp, string][] = [
  [/^(avg|mean|favg)$/, 'averages in floating point, which differs between runs: take two exact sums and divide once'],
  [
    /^(regr_|stddev|var_|variance|covar_|corr|skewness|kurtosis|sem$|entropy|fsum|kahan_sum|sumkahan|product$|geomean)/,
    'adds in floating point, which differs between runs: use integers or DECIMAL',
  ],
  [/^(approx_|reservoir_|histogram)/, 'is an estimate, and each engine has its own'],
  [
    /^(quantile|median|percentile|mad$|mode$)/,
    'is not exact on both engines: count with row_number() and take the middle row',
  ],
  [/^(hash|md5|sha\d|murmur|xxhash|crc)/, 'differs between engines: compute it in TypeScript when the record comes in'],
  [/^(random|rand|setseed|uuid|gen_random_uuid|uuidv\d)$/, 'gives another answer each time'],
  [
    /^(now|current_|today|get_current_|localtime|transaction_timestamp|clock_timestamp)/,
    'reads the clock: the same rows must give the same answer tomorrow',
  ],
  [
    /(levenshtein|jaro|jaccard|hamming|mismatches|editdist|soundex|cosine|similarity)/,
    'compares spellings: that belongs to entities, not to a rule',
  ],
  [
    /^(max_by|min_by|arg_max|arg_min|any_value|arbitrary|first|last)$/,
    'takes any of several equal rows: use row_number() with a full order',
  ],
  [/^(list|string_agg|listagg|group_concat)$/, "is not on both engines: use array_join(array_agg(x order by x), ',')"],
  [
    /^(to_(days|weeks|months|years|hours|minutes|seconds|quarters|decades)|date_add|date_sub|date_trunc|date_part|datepart|datesub|age|make_date|add|subtract|make_timestamp|time_bucket|extract|year|month|day|last_day|timezone|strftime|strptime)$/,
    'is date arithmetic, which the engines do differently: use the _day, _week, _month and _minute columns, or date_diff',
  ],
  [/^(concat|concat_ws)$/, 'skips NULL here and not there: write ||'],
  [
    /^regexp_(replace|extract)/,
    'answers differently on the two engines: compute it in TypeScript when the record comes in',
  ],
  [
    /^(lower|upper|strip_accents|nfc_normalize|reverse)$/,
    "knows no letters beyond the engine's own: normalise in TypeScript when the record comes in",
  ],
  [/^(\/\/|\*\*|\^|pow|power|sqrt|ln|log|exp)/, 'is not the same on both engines'],
];

export function whyRefused(name: string): string {
  const found = refusals.find(([pattern]) => pattern.test(name));
  return found?.[1] ?? 'is not among the functions that both engines answer alike';
}

/** Column names that are the clock, where DuckDB reads a bare word as a call. */
export const clockWords = new Set([
  'current_date',
  'current_timestamp',
  'current_time',
  'localtimestamp',
  'localtime',
  'now',
]);

export const expressionTypes = new Set([
  'COLUMN_REF',
  'VALUE_CONSTANT',
  'OPERATOR_CAST',
  'FUNCTION',
  'CASE_EXPR',
  'SUBQUERY',
  'STAR',
  'COMPARE_EQUAL',
  'COMPARE_NOTEQUAL',
  'COMPARE_LESSTHAN',
  'COMPARE_GREATERTHAN',
  'COMPARE_LESSTHANOREQUALTO',
  'COMPARE_GREATERTHANOREQUALTO',
  'COMPARE_DISTINCT_FROM',
  'COMPARE_NOT_DISTINCT_FROM',
  'COMPARE_BETWEEN',
  'COMPARE_IN',
  'COMPARE_NOT_IN',
  'CONJUNCTION_AND',
  'CONJUNCTION_OR',
  'OPERATOR_NOT',
  'OPERATOR_IS_NULL',
  'OPERATOR_IS_NOT_NULL',
  'OPERATOR_COALESCE',
  'ARRAY_CONSTRUCTOR',
]);

/** What to write instead of an expression that only DuckDB knows. */
export const insteadOf = new Map([
  ['ARRAY_EXTRACT', 'an array past its end is NULL here and an error there: write element_at(array, n)'],
  ['ARRAY_SLICE', 'slices are not on both engines'],
  ['STRUCT_EXTRACT', 'there are no structures in the views'],
  ['LAMBDA', 'lambdas are not on both engines'],
  ['VALUE_PARAMETER', 'there are no parameters: read them from the one-row table param'],
  ['POSITIONAL_REFERENCE', 'name the column'],
  ['COLLATE', 'engines compare bytes, not letters'],
]);
