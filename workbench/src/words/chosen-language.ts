export const languages = ['en', 'ru', 'ko'] as const;
export type Language = (typeof languages)[number];

const kept = 'tributary.language';
const isLanguage = (said: string | null | undefined): said is Language => languages.some((one) => one === said);

/** The language chosen here before, or the first of the browser's that we speak. */
export function chosenLanguage(): Language {
  const before = localStorage.getItem(kept);
  if (isLanguage(before)) return before;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

export const rememberLanguage = (language: string): void => localStorage.setItem(kept, language);
