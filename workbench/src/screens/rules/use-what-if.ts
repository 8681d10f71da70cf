import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WhatIf } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';

/** What moved cuts would change; asked while the slider moves, the last answer staying until the next is there. */
export function useWhatIf(rule: string, values: Readonly<Record<string, number>>, moved: boolean) {
  return useQuery({
    queryKey: ['rules', rule, 'cut', values],
    queryFn: ({ signal }) =>
      call<WhatIf>(`/api/rules/${encodeURIComponent(rule)}/cut`, { method: 'POST', body: { values }, signal }),
    enabled: moved,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
