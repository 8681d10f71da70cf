import { queryOptions } from '@tanstack/react-query';
import type { Evidence, RecordSource, RowWindow } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import type { RowsSource } from './use-rows.ts';

export interface SourceAsked {
  readonly record: string;
  /** The rule on whose behalf it is asked: the cells that it reads are outlined. */
  readonly indicator: string | null;
}

/** What a piece of evidence is asked for: by the rule beside which its number stands, else by the first that cites it. */
export const askedFor = ({ record, cited }: Evidence, rule: string | null = null): SourceAsked => ({
  record,
  indicator: (cited.find(({ indicator }) => indicator === rule) ?? cited[0])?.indicator ?? null,
});

/** A record where it stands in its file. */
export const sourceQuery = ({ record, indicator }: SourceAsked, language: string) =>
  queryOptions({
    queryKey: ['source', record, indicator, language],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ language, around: '20', ...(indicator && { indicator }) });
      return call<RecordSource>(`/api/records/${encodeURIComponent(record)}/source?${asked}`, { signal });
    },
    staleTime: 60_000,
  });

/** Every row of one sheet of a kept file. */
export const sheetSource = (exhibit: string, unit: number): RowsSource => ({
  key: [exhibit, unit],
  rows: (from, count, signal) => call<RowWindow>(rowsAddress(exhibit, unit, { from, count }), { signal }),
});

/** Rows of a sheet; what its columns were taken for is said in the language, where one is named. */
export const rowsAddress = (exhibit: string, unit: number, asked: Record<string, string | number>): string =>
  `/api/exhibits/${exhibit}/units/${unit}/rows?${new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, String(value)]))}`;
