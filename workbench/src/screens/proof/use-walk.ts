import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearchParams } from 'wouter';
import type { FindingView } from '../../../../src/server/api.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { askedFor, type SourceAsked, sourceQuery } from '../../parts/source/source-query.ts';

/** Where a reader is among the evidence of one finding. */
export interface Walking {
  /** 0-based position in the evidence; -1 where a record outside it was asked for. */
  readonly at: number;
  readonly asked: SourceAsked | null;
  /** Opens a piece of evidence, for the rule beside which its number stands. */
  open(at: number, indicator?: string): void;
}

/** The address says which evidence is open; `J` and `K` go to the next and the one before. */
export function useWalk(view: FindingView, opened: () => void): Walking {
  const { evidence, card } = view;
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const [rule, setRule] = useState<string | null>(null);
  const at = placeOf(view, useParams().evidence, search.get('record'));
  const asked = askedAt(view, at, search.get('record'), rule);
  const open = (to: number, indicator?: string) => {
    if (!evidence[to]) return;
    setRule(indicator ?? null);
    go(`/findings/${card.id}/${to + 1}`, { replace: true });
    opened();
  };
  useKeys({ j: () => open(at + 1), k: () => open(at - 1) });
  usePrefetch(view, at);
  return { at, asked, open };
}

function placeOf({ evidence }: FindingView, said: string | undefined, record: string | null): number {
  if (record) return evidence.findIndex((one) => one.record === record);
  const number = Number(said ?? 1);
  return Number.isInteger(number) && evidence[number - 1] ? number - 1 : 0;
}

function askedAt(
  { evidence }: FindingView,
  at: number,
  record: string | null,
  rule: string | null,
): SourceAsked | null {
  const one = evidence[at];
  if (!one) return record ? { record, indicator: null } : null;
  return askedFor(one, rule);
}

/** The neighbours are asked for ahead, so that `J` and `K` show at once. */
function usePrefetch(view: FindingView, at: number): void {
  const client = useQueryClient();
  const { language } = useTranslation().i18n;
  useEffect(() => {
    for (const next of [at + 1, at - 1]) {
      const asked = view.evidence[next] && askedAt(view, next, null, null);
      if (asked) void client.prefetchQuery(sourceQuery(asked, language));
    }
  }, [client, view, at, language]);
}
