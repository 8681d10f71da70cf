import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Alike, Cluster, PastDecision, ReviewQueue, ReviewReason } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';

/** What a person says of a question. */
export interface Verdict {
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly apart: readonly string[];
  readonly why: string;
}

const queueKey = ['review'];

export const useQueue = () => useQuery({ queryKey: queueKey, queryFn: () => call<ReviewQueue>('/api/review') });

const clusterQuery = (id: string, language: string) => ({
  queryKey: ['review', 'cluster', id, language],
  queryFn: () => call<Cluster>(`/api/review/clusters/${encodeURIComponent(id)}?language=${language}`),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useCluster(id: string | null) {
  const { i18n } = useTranslation();
  return useQuery({ ...clusterQuery(id ?? '', i18n.language), enabled: id !== null });
}

/** Fetches the questions that come next, so that a decision shows the next one at once. */
export function useFetchAhead(): (ids: readonly string[]) => void {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  return (ids) => {
    for (const id of ids) void client.prefetchQuery(clusterQuery(id, i18n.language));
  };
}

/** Keeps a decision; the queue on the screen is changed at once, since nothing is computed anew. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...said }: Verdict & { readonly id: string }) =>
      call<PastDecision>(`/api/review/clusters/${encodeURIComponent(id)}`, { method: 'POST', body: said }),
    onSuccess: (decided, { id }) =>
      client.setQueryData<ReviewQueue>(queueKey, (queue) => queue && withDecision(queue, id, decided)),
  });
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: { readonly decision: string; readonly why: string }) =>
      call<PastDecision>('/api/review/undo', { method: 'POST', body: said }),
    onSuccess: () => client.invalidateQueries({ queryKey: queueKey, exact: true }),
  });
}

export function useAlike(reason: ReviewReason | null) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['review', 'alike', reason, i18n.language],
    queryFn: () => call<Alike>(`/api/review/alike?reason=${reason}&language=${i18n.language}`),
    enabled: reason !== null,
    staleTime: 0,
  });
}

export function useDecideAlike() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: { clusters: readonly string[]; verdict: 'same' | 'different'; why: string }) =>
      call<PastDecision[]>('/api/review/alike', { method: 'POST', body: said }),
    onSuccess: () => client.invalidateQueries({ queryKey: queueKey }),
  });
}

function withDecision(queue: ReviewQueue, id: string, decided: PastDecision): ReviewQueue {
  const before = queue.items.find((item) => item.id === id);
  return {
    ...queue,
    stale: true,
    items: queue.items.map((item) => (item.id === id ? { ...item, decision: decided.verdict } : item)),
    open: queue.open - (before?.decision === null ? 1 : 0),
    decisions: [decided, ...queue.decisions],
  };
}
