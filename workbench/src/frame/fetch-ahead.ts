import { fetchScreen } from './screen-view.tsx';
import { type Screen, screens } from './screens.ts';

/** Fetches a screen before somebody goes there. What fails here is said when they do. */
export function fetchAhead(id: Screen['id']): void {
  const screen = screens.find((one) => one.id === id);
  if (screen) void fetchScreen(screen).catch(() => undefined);
}
