import { useEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** True where a key belongs to the control that has the focus: what is typed into a field is text, never a command. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

const physical = (code: string) => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();

/**
 * Single keys that act anywhere on a screen: `useKeys({ j: next, k: previous })`. Letters go by their place on the keyboard as well,
 * so that `J` works while a Russian or Korean layout is on.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const act = latest.current[event.key.toLowerCase()] ?? latest.current[physical(event.code) ?? ''];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
