import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Saying } from '../parts/say.tsx';
import { Banner } from './banner.tsx';
import { CaseName } from './case-name.tsx';
import { Mark } from './mark.tsx';
import { Settings } from './settings.tsx';
import { Ways } from './ways.tsx';

/** What stands around every screen: the way round, the case, language and light. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('frame');
  const main = useRef<HTMLElement>(null);
  useTopOnLeaving(main);
  return (
    <Saying>
      <div className="frame">
        <button type="button" className="skip button" onClick={() => main.current?.focus()}>
          {t('skip')}
        </button>
        <header className="side">
          <Mark />
          <CaseName />
          <Ways />
          <Settings />
        </header>
        <main id="main" className="main" ref={main} tabIndex={-1}>
          <Banner />
          {children}
        </main>
      </div>
    </Saying>
  );
}

/** A new screen begins at its top, and a screen reader begins there too. */
function useTopOnLeaving(main: { readonly current: HTMLElement | null }): void {
  const [path] = useLocation();
  const screen = path.split('/')[1];
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [screen, main]);
}
