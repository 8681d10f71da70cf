import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Sentences, saidIn } from './said-in.ts';

const files = import.meta.glob<{ default: Sentences }>('./*.json');
const none: Sentences = {};

/**
 * What the rooms say in English (why a file was taken for what it is, why something was refused, what a job is at), in the reader's
 * language. The sentences are fetched by who reads another language, when the first has to be said.
 */
export function useSaid(): (sentence: string, names?: ReadonlyMap<string, string>) => string {
  const { language } = useTranslation().i18n;
  const { data = none } = useQuery({
    queryKey: ['said', language],
    queryFn: async () => (await files[`./${language}.json`]?.())?.default ?? none,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: language !== 'en',
  });
  return (sentence, names) => (data === none ? sentence : saidIn(data, sentence, names));
}
