import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseHome } from '../../../src/server/api.ts';
import { call } from './call.ts';

/** Where the case stands, asked once for all that show a part of it. */
export function useCaseHome() {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: ['case', language],
    queryFn: ({ signal }) => call<CaseHome>(`/api/case?language=${language}`, { signal }),
    // The words change with the language, the numbers do not: the old ones stay until the new ones come.
    placeholderData: (before) => before,
  });
}
