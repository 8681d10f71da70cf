import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, languages, rememberLanguage } from './chosen-language.ts';

type Words = Record<string, unknown>;
const files = import.meta.glob<{ default: Words }>(['./*/*.json', '../screens/*/words/*.json']);

const at = (language: string, room: string) =>
  files[`./${room}/${language}.json`] ?? files[`../screens/${room}/words/${language}.json`];

/** Words are fetched by language and screen, when first needed: nobody loads what they do not read. */
const fetched: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, room, done) {
    const load = at(language, room);
    if (!load) return done(new Error(`no words for "${room}" in "${language}"`), null);
    load().then(
      (words) => done(null, words.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Sets the reader's language, with the words that all screens share and those of the first one. */
export async function setUpLanguage(first: readonly string[]): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  });
  await i18next
    .use(fetched)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      supportedLngs: languages,
      fallbackLng: false,
      ns: ['frame', 'field', ...first],
      defaultNS: 'frame',
      fallbackNS: ['frame'],
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      partialBundledLanguages: true,
      load: 'currentOnly',
    });
}
