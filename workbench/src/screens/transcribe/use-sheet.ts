import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { KeyedCell, Transcription } from '../../../../src/server/api.ts';
import { answerTo, call } from '../../api/call.ts';

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

/** The kept picture as an address of this page: bytes travel with the key of the tab, which an address could not. */
export function usePicture(exhibit: string) {
  const [address, set] = useState<string | null>(null);
  const picture = useQuery({
    queryKey: ['picture', exhibit],
    queryFn: async ({ signal }) => (await answerTo(`/api/exhibits/${exhibit}/picture`, { signal })).blob(),
  });
  useEffect(() => {
    if (!picture.data) return;
    const made = URL.createObjectURL(picture.data);
    set(made);
    return () => URL.revokeObjectURL(made);
  }, [picture.data]);
  return { ...picture, data: address ?? undefined };
}
