import { useTranslation } from 'react-i18next';

interface GradesProps {
  readonly grade: string;
  set(grade: string): void;
}

const sources = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const informations = ['1', '2', '3', '4', '5', '6'] as const;

/** Source and information, asked apart so that one does not pull the other. */
export function Grades({ grade, set }: GradesProps) {
  const { t } = useTranslation(['bring-in', 'field']);
  const [source = 'F', information = '6'] = grade;
  return (
    <>
      <label className="field">
        {t('sourceGrade')}
        <select value={source} onChange={({ target }) => set(target.value + information)}>
          {sources.map((one) => (
            <option key={one} value={one}>
              {t(`field:sourceGrade.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('informationGrade')}
        <select value={information} onChange={({ target }) => set(source + target.value)}>
          {informations.map((one) => (
            <option key={one} value={one}>
              {t(`field:informationGrade.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
