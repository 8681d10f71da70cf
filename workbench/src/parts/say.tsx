import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

const Speaking = createContext<(sentence: string) => void>(() => undefined);

/** Says one short sentence at the foot of the page, to eyes and to screen readers: `const say = useSay()`. */
export const useSay = () => useContext(Speaking);

export function Saying({ children }: { readonly children: ReactNode }) {
  const [said, set] = useState<{ readonly sentence: string } | null>(null);
  const say = useCallback((sentence: string) => set({ sentence }), []);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => set(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Speaking value={say}>
      {children}
      <div aria-live="polite">{said && <p className="toast">{said.sentence}</p>}</div>
    </Speaking>
  );
}
