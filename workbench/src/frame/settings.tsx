import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../words/chosen-language.ts';
import { themes, useTheme } from './theme.ts';

const own = { en: 'English', ru: 'Русский', ko: '한국어' } as const;
const short = { en: 'EN', ru: 'РУ', ko: '한' } as const;

/** Language and light, and the one promise that matters: nothing leaves this machine. */
export function Settings() {
  const { t, i18n } = useTranslation('frame');
  const [theme, choose] = useTheme();
  return (
    <div className="settings">
      <Choice
        label={t('language')}
        chosen={i18n.language}
        options={languages.map((one) => ({ value: one, label: short[one], full: own[one] }))}
        choose={(one) => i18n.changeLanguage(one)}
      />
      <Choice
        label={t('theme.label')}
        chosen={theme}
        options={themes.map((one) => ({ value: one, label: t(`theme.${one}`) }))}
        choose={choose}
      />
      <p className="promise">{t('local')}</p>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly full?: string }[];
  choose(value: T): void;
}

function Choice<T extends string>({ label, chosen, options, choose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="sr">{label}</legend>
      {options.map(({ value, label: said, full }) => (
        <label key={value} title={full}>
          <input
            type="radio"
            name={name}
            value={value}
            aria-label={full}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          {said}
        </label>
      ))}
    </fieldset>
  );
}
