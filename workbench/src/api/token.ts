const kept = 'tributary.token';

/** Takes the start token out of the address before anything else runs, so that it stands in no history entry and no screenshot. */
export function takeToken(): boolean {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!given) return false;
  sessionStorage.setItem(kept, given);
  history.replaceState(history.state, '', location.pathname + location.search);
  return true;
}

const waiting = new Set<() => void>();
addEventListener('hashchange', () => {
  if (takeToken()) for (const renewed of waiting) renewed();
});

/** A new link that is opened in a tab which stands open already loads no page: its token is taken all the same, and what is typed stays. */
export function onNewToken(renewed: () => void): () => void {
  waiting.add(renewed);
  return () => void waiting.delete(renewed);
}

/** The token of this tab: it survives a reload, not the closing of the tab. */
export const token = (): string => sessionStorage.getItem(kept) ?? '';
