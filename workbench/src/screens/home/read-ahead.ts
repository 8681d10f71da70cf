import type { QueryClient } from '@tanstack/react-query';
import { findingQuery } from '../../api/finding-query.ts';
import { askedFor, sourceQuery } from '../../parts/source/source-query.ts';

/** Asks for a finding and the row that it opens with before somebody goes there; what fails here is said when they do. */
export async function readAhead(client: QueryClient, id: string, language: string): Promise<void> {
  await client.prefetchQuery(findingQuery(id, language));
  const [first] = client.getQueryData(findingQuery(id, language).queryKey)?.evidence ?? [];
  if (first) await client.prefetchQuery(sourceQuery(askedFor(first), language));
}
