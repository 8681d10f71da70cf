import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseHomeQuery } from './case-home-query.ts';

/** Where the case stands, asked once for all that show a part of it. */
export function useCaseHome() {
  const { language } = useTranslation().i18n;
  // The words change with the language, the numbers do not: the old ones stay until the new ones come.
  return useQuery({ ...caseHomeQuery(language), placeholderData: (before) => before });
}
