import { queryOptions } from '@tanstack/react-query';
import type { FindingView } from '../../../src/server/api.ts';
import { call } from './call.ts';

/** One finding with its argument; asked for ahead when a hand nears its card. */
export const findingQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['finding', id, language],
    queryFn: ({ signal }) =>
      call<FindingView>(`/api/findings/${encodeURIComponent(id)}?language=${language}`, { signal }),
  });
