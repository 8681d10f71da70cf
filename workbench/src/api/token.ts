const kept = 'tributary.token';

/** Takes the start token out of the address before anything else runs, so that it stands in no history entry and no screenshot. */
export function takeToken(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!given) return;
  sessionStorage.setItem(kept, given);
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** The token of this tab: it survives a reload, not the closing of the tab. */
export const token = (): string => sessionStorage.getItem(kept) ?? '';
