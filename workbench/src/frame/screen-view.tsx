import i18next from 'i18next';
import { type ComponentType, useEffect, useState } from 'react';
import { Waiting } from '../parts/waiting.tsx';
import type { Screen } from './screens.ts';

const fetched = new Map<Screen['id'], ComponentType>();

/** Fetches a screen with its words, once; asked ahead, it stands at once when somebody goes there. */
export async function fetchScreen({ id, load }: Screen): Promise<void> {
  if (fetched.has(id)) return;
  const [View] = await Promise.all([load(), i18next.loadNamespaces(id)]);
  fetched.set(id, View);
}

/** A screen where it is here, else a wait for it. Not `lazy`: that holds back what is ready for 300 ms, so that nothing flickers. */
export function ScreenView({ screen }: { readonly screen: Screen }) {
  const [failed, fail] = useState<{ readonly error: unknown } | null>(null);
  const [, came] = useState(fetched.has(screen.id));
  const View = fetched.get(screen.id);
  useEffect(() => {
    fetchScreen(screen).then(
      () => came(true),
      (error: unknown) => fail({ error }),
    );
  }, [screen]);
  if (failed) throw failed.error;
  return View ? <View /> : <Waiting />;
}
