import type { OrgKind } from './organisation.ts';

export interface Programme {
  readonly code: string;
  readonly title: string;
  readonly short: string;
  readonly level: 'бакалавриат' | 'магистратура' | 'подготовительное отделение';
  readonly years: number;
  /** What kind of organisation takes its students for practice, and under which ОКВЭД. */
  readonly practice: { readonly kind: OrgKind; readonly okved: string; readonly core: string } | null;
  readonly disciplines: readonly string[];
}

const common = ['История России', 'Физическая культура'];

export const programmes: readonly Programme[] = [
  {
    code: '45.03.02',
    title: 'Лингвистика',
    short: 'ЛИН',
    level: 'бакалавриат',
    years: 4,
    practice: { kind: 'services', okved: '74.30', core: 'Бюро переводов «Слог»' },
    disciplines: ['Русский язык как иностранный', 'Основы языкознания', ...common],
  },
  {
    code: '38.03.01',
    title: 'Экономика',
    short: 'ЭКО',
    level: 'бакалавриат',
    years: 4,
    practice: { kind: 'services', okved: '69.20', core: 'Аудит-Залив' },
    disciplines: ['Микроэкономика', 'Математический анализ', ...common],
  },
  {
    code: '08.03.01',
    title: 'Строительство',
    short: 'СТР',
    level: 'бакалавриат',
    years: 4,
    practice: { kind: 'builder', okved: '41.20', core: '' },
    disciplines: ['Строительные материалы', 'Инженерная графика', ...common],
  },
  {
    code: '09.03.03',
    title: 'Прикладная информатика',
    short: 'ИНФ',
    level: 'бакалавриат',
    years: 4,
    practice: { kind: 'services', okved: '62.01', core: 'Код-Сервис' },
    disciplines: ['Программирование', 'Базы данных', ...common],
  },
  {
    code: '43.03.03',
    title: 'Гостиничное дело',
    short: 'ГОС',
    level: 'бакалавриат',
    years: 4,
    practice: { kind: 'hotel', okved: '55.10', core: '' },
    disciplines: ['Организация обслуживания', 'Деловой этикет', ...common],
  },
  {
    code: '44.03.01',
    title: 'Педагогическое образование',
    short: 'ПЕД',
    level: 'бакалавриат',
    years: 4,
    practice: { kind: 'services', okved: '85.14', core: 'Лицей «Восход»' },
    disciplines: ['Педагогика', 'Возрастная психология', ...common],
  },
  {
    code: '38.04.02',
    title: 'Менеджмент',
    short: 'МЕН',
    level: 'магистратура',
    years: 2,
    practice: { kind: 'services', okved: '70.22', core: 'Консалт-Мыс' },
    disciplines: ['Стратегический менеджмент', 'Методы исследований', ...common],
  },
];

export const preparatory: Programme = {
  code: 'ПО-РКИ',
  title: 'Подготовительное отделение (русский язык)',
  short: 'ПОД',
  level: 'подготовительное отделение',
  years: 1,
  practice: null,
  disciplines: ['Русский язык', 'Страноведение'],
};
