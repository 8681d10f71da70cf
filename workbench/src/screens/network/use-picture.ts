import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PictureRows, View } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';

/** One picture of a finding, in the reader's language. */
export function usePicture<T>(finding: string, view: View) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['pictures', finding, view, i18n.language],
    queryFn: () => call<T>(`/api/pictures/${encodeURIComponent(finding)}/${view}?language=${i18n.language}`),
  });
}

export const rowsPerPage = 100;

/** The rows behind a line, a page at a time. */
export function usePictureRows(finding: string, view: View, of: string, page: number) {
  const { i18n } = useTranslation();
  const asked = new URLSearchParams({
    of,
    from: String(page * rowsPerPage),
    count: String(rowsPerPage),
    language: i18n.language,
  });
  return useQuery({
    queryKey: ['pictures', finding, view, 'rows', of, page, i18n.language],
    queryFn: () => call<PictureRows>(`/api/pictures/${encodeURIComponent(finding)}/${view}/rows?${asked}`),
    placeholderData: keepPreviousData,
  });
}
