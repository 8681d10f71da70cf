import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerTo } from '../api/call.ts';

/** A kept picture as an address of this page: bytes travel with the key of the tab, which an address could not. */
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
