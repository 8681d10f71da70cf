import { QueryClient } from '@tanstack/react-query';
import { CallFailure } from './call-failure.ts';

/** What was answered, kept for all screens of this tab. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The case changes when a person or a command changes it: focus is when a person comes back to look.
      staleTime: 10_000,
      retry: (times, error) => error instanceof CallFailure && error.code === 'busy' && times < 3,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
