import { queryOptions } from '@tanstack/react-query';
import type { CaseHome } from '../../../src/server/api.ts';
import { call } from './call.ts';

/** Where the case stands. */
export const caseHomeQuery = (language: string) =>
  queryOptions({
    queryKey: ['case', language],
    queryFn: ({ signal }) => call<CaseHome>(`/api/case?language=${language}`, { signal }),
  });
