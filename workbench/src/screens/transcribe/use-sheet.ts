import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeyedCell, Transcription } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';

/** The paper as this person may see it, and how she keys a cell of it. */
export function useSheet(exhibit: string, by: string, language: string) {
  const client = useQueryClient();
  const queryKey = ['transcription', exhibit, by, language];
  const sheet = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ by, language });
      return call<Transcription>(`/api/exhibits/${exhibit}/transcription?${asked}`, { signal });
    },
  });
  const keying = useMutation({
    mutationFn: (cell: Omit<KeyedCell, 'by'>) =>
      call<Transcription>(`/api/exhibits/${exhibit}/transcription/cells`, { method: 'PUT', body: { ...cell, by } }),
    onSuccess: ({ cells }) => client.setQueryData<Transcription>(queryKey, (now) => now && { ...now, cells }),
  });
  return { sheet, keying };
}
