import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const print = matchMedia('print');
const subscribe = (changed: () => void) => {
  // The browser lays the paper out as soon as it has told of it: what is drawn for paper has to stand by then.
  const now = () => flushSync(changed);
  print.addEventListener('change', now);
  return () => print.removeEventListener('change', now);
};

/** Whether the page is being put on paper, where nothing can be scrolled into sight. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => print.matches);
