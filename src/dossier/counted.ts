import type { Language } from './phrases.ts';

/** What a dossier counts. The `…Of` forms are the Russian genitive, as after «из» and «для». */
export type Noun =
  | 'person'
  | 'cohort'
  | 'party'
  | 'personOf'
  | 'cohortOf'
  | 'partyOf'
  | 'record'
  | 'month'
  | 'file'
  | 'origin'
  | 'source'
  | 'organisation'
  | 'statement';

type Forms = Readonly<{ en: readonly [string, string]; ru: readonly [string, string, string]; ko: string }>;

const nouns: Readonly<Record<Noun, Forms>> = {
  person: { en: ['person', 'people'], ru: ['человек', 'человека', 'человек'], ko: '명' },
  cohort: { en: ['cohort', 'cohorts'], ru: ['группа', 'группы', 'групп'], ko: '개 집단' },
  party: { en: ['party', 'parties'], ru: ['участник', 'участника', 'участников'], ko: '개 당사자' },
  personOf: { en: ['person', 'people'], ru: ['человека', 'человек', 'человек'], ko: '명' },
  cohortOf: { en: ['cohort', 'cohorts'], ru: ['группы', 'групп', 'групп'], ko: '개 집단' },
  partyOf: { en: ['party', 'parties'], ru: ['участника', 'участников', 'участников'], ko: '개 당사자' },
  record: { en: ['record', 'records'], ru: ['запись', 'записи', 'записей'], ko: '개 기록' },
  month: {
    en: ['worker-month', 'worker-months'],
    ru: ['человеко-месяц', 'человеко-месяца', 'человеко-месяцев'],
    ko: '인월',
  },
  file: { en: ['file', 'files'], ru: ['файл', 'файла', 'файлов'], ko: '개 파일' },
  origin: { en: ['origin', 'origins'], ru: ['источник', 'источника', 'источников'], ko: '개 출처' },
  source: {
    en: ['sealed source', 'sealed sources'],
    ru: ['закрытый источник', 'закрытых источника', 'закрытых источников'],
    ko: '명의 봉인된 진술자',
  },
  organisation: {
    en: ['organisation', 'organisations'],
    ru: ['организация', 'организации', 'организаций'],
    ko: '개 기관',
  },
  statement: { en: ['statement', 'statements'], ru: ['утверждение', 'утверждения', 'утверждений'], ko: '건의 진술' },
};

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `34 people`, `34 человека`, `34명`; English writes numbers up to ten as words where `inWords` is asked. */
export function counted(language: Language, n: number, noun: Noun, inWords = false): string {
  const forms = nouns[noun];
  const digits = grouped(n);
  if (language === 'ko') return `${digits}${forms.ko}`;
  if (language === 'ru') return `${digits} ${forms.ru[russian(n)]}`;
  return `${(inWords && small[n]) || digits} ${forms.en[n === 1 ? 0 : 1]}`;
}

/** How many files, and how many acts of recording stand behind them. */
export const voices = (language: Language, files: number, origins: number) => ({
  files: counted(language, files, 'file'),
  origins: counted(language, origins, 'origin'),
});

/** Thousands apart by a narrow space, from five digits on. */
export const grouped = (n: number): string =>
  n < 10_000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');

function russian(n: number): 0 | 1 | 2 {
  const [tens, ones] = [n % 100, n % 10];
  if (tens >= 11 && tens <= 14) return 2;
  if (ones === 1) return 0;
  return ones >= 2 && ones <= 4 ? 1 : 2;
}
