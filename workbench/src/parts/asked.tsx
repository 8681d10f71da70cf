import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Waiting } from './waiting.tsx';

/** What `useQuery` returns, as far as a screen needs it. */
interface Answer<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  refetch(): unknown;
}

/** Waits, says what failed, or shows what came. What is already on the screen stays when asking again fails. */
export function Asked<T>({ answer, children }: { readonly answer: Answer<T>; children(found: T): ReactNode }) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error) return <Failure error={answer.error} again={() => answer.refetch()} />;
  return <Waiting />;
}
