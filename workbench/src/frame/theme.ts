import { useEffect, useState } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const kept = 'tributary.theme';
const remembered = (): Theme => themes.find((one) => one === localStorage.getItem(kept)) ?? 'auto';

/** Light, dark, or as the machine is set. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, choose] = useState(remembered);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(kept, theme);
  }, [theme]);
  return [theme, choose];
}
