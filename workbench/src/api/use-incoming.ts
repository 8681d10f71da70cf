import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Upload } from '../../../src/server/api.ts';
import { call } from './call.ts';
import { sendFile } from './send-file.ts';

const key = ['incoming'] as const;

/** What is being sent by this tab: it outlives the screen that began it. */
const sending = new Map<string, AbortController>();
const refused = new Map<string, unknown>();
const listeners = new Set<() => void>();
let version = 0;
const changed = () => {
  version += 1;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Files on their way in: what waits, and how to bring, stop and throw away. */
export function useIncoming() {
  const client = useQueryClient();
  const { language } = useTranslation().i18n;
  useSyncExternalStore(subscribe, () => version);
  const waiting = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call<Upload[]>('/api/incoming', { signal }),
    // Reading a large file takes its time; the event that it is done may have gone to a tab that was closed.
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 1500 : false),
  });
  const bring = useCallback(
    (files: readonly File[], testimony = false) => bringAll(client, files, { language, testimony }),
    [client, language],
  );
  const discard = useCallback(
    async (id: string) => {
      sending.get(id)?.abort();
      await call(`/api/incoming/${id}`, { method: 'DELETE' });
      await client.invalidateQueries({ queryKey: key });
    },
    [client],
  );
  return { waiting, bring, discard, refused: [...refused], isSending: (id: string) => sending.has(id) };
}

const isUnderWay = ({ state }: Upload): boolean => ['reading', 'accepting'].includes(state);

interface How {
  readonly language: string;
  readonly testimony: boolean;
}

/** One after another, so that a folder of a thousand files does not open a thousand connections. */
async function bringAll(client: QueryClient, files: readonly File[], how: How): Promise<Upload[]> {
  refused.clear();
  const brought: Upload[] = [];
  for (const file of files) {
    const one = await bringOne(client, file, how);
    if (one) brought.push(one);
  }
  return brought;
}

async function bringOne(client: QueryClient, file: File, { language, testimony }: How): Promise<Upload | null> {
  const stop = new AbortController();
  let id: string | null = null;
  try {
    const upload = begunBefore(client, file) ?? (await begin(file, testimony));
    id = upload.id;
    sending.set(id, stop);
    put(client, upload);
    const sent = await sendFile(file, upload, { language, signal: stop.signal, onPiece: (now) => put(client, now) });
    put(client, sent);
    return sent;
  } catch (error) {
    if (!stop.signal.aborted) refused.set(testimony ? '' : file.name, error);
    return null;
  } finally {
    if (id !== null) sending.delete(id);
    changed();
    void client.invalidateQueries({ queryKey: key });
  }
}

const begin = ({ name, size }: File, testimony: boolean): Promise<Upload> =>
  call<Upload>('/api/incoming', { method: 'POST', body: { name, size, ...(testimony && { testimony }) } });

/** The same file, broken off before: dropping it again goes on. */
const begunBefore = (client: QueryClient, { name, size }: File): Upload | undefined =>
  client
    .getQueryData<Upload[]>(key)
    ?.find((one) => one.state === 'receiving' && one.name === name && one.size === size && !sending.has(one.id));

function put(client: QueryClient, upload: Upload): void {
  client.setQueryData<Upload[]>(key, (now = []) => [upload, ...now.filter(({ id }) => id !== upload.id)]);
  changed();
}
