import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Publication } from '../../../../src/server/api.ts';
import { Replies } from './replies.tsx';

export type Audience = Publication['audience'];

/** Editions that the dossier room can write today; the others are named so that nobody makes them by hand out of this one. */
const editions: readonly { readonly id: string; readonly today: Audience | null }[] = [
  { id: 'internal', today: 'internal' },
  { id: 'public', today: 'public' },
  { id: 'press', today: null },
  { id: 'authority', today: null },
  { id: 'court', today: null },
];
const languages: readonly { readonly id: Language; readonly own: string }[] = [
  { id: 'en', own: 'English' },
  { id: 'ru', own: 'Русский' },
  { id: 'ko', own: '한국어' },
];

interface AudiencesProps {
  readonly audience: Audience;
  readonly language: Language;
  /** Findings that go in. */
  readonly findings: readonly string[];
  /** Whether a public edition names organisations. */
  readonly named: boolean;
  name(named: boolean): void;
  address(audience: Audience): void;
  speak(language: Language): void;
}

export function Audiences({ audience, findings, language, named, name, address, speak }: AudiencesProps) {
  const { t } = useTranslation('publish');
  return (
    <div className="audiences">
      <fieldset className="options">
        <legend className="small">{t('audience.asked')}</legend>
        {editions.map(({ id, today }) => (
          <Fragment key={id}>
            <label data-shut={today === null || undefined}>
              <input
                type="radio"
                name="audience"
                disabled={today === null}
                checked={today === audience}
                onChange={() => today && address(today)}
              />
              <span>
                <strong>{t(`audience.${id}.name`)}</strong>
                <span className="small quiet">{t(`audience.${id}.text`)}</span>
              </span>
            </label>
            {id === 'public' && today === audience && <Named named={named} name={name} />}
            {id === 'public' && today === audience && named && <Replies findings={findings} />}
          </Fragment>
        ))}
      </fieldset>
      <label className="field language">
        {t('language')}
        <select value={language} onChange={({ target }) => speak(target.value as Language)}>
          {languages.map(({ id, own }) => (
            <option key={id} value={id} lang={id}>
              {own}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Organisations are named where they were asked first, which is recorded below. */
function Named({ named, name }: Pick<AudiencesProps, 'named' | 'name'>) {
  const { t } = useTranslation('publish');
  return (
    <label className="named">
      <input type="checkbox" checked={named} onChange={({ target }) => name(target.checked)} />
      <span>
        {t('named.asked')}
        <span className="small quiet">{t('named.text')}</span>
      </span>
    </label>
  );
}
