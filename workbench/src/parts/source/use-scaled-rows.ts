import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { scaledRows } from './scaled-rows.ts';

/** Which rows of a scrolled box are in sight, and where each stands. */
export function useScaledRows(box: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [seen, see] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // Drawn in the frame that scrolls: left to be scheduled, every row would come a frame late, and frames would take turns in doing much and little.
    const look = () => flushSync(() => see(({ height }) => ({ top: element.scrollTop, height })));
    const watch = new ResizeObserver(() => see({ top: element.scrollTop, height: element.clientHeight }));
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    see({ top: element.scrollTop, height: element.clientHeight });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return scaledRows({ count, rowHeight, ...seen });
}
