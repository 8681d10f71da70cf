import { useTranslation } from 'react-i18next';
import type { CaseHome } from '../../../../src/server/api.ts';
import { useCaseHome } from '../../api/use-case-home.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { Beginning } from './beginning.tsx';
import { Changed } from './changed.tsx';
import { Findings } from './findings.tsx';
import { Needs } from './needs.tsx';
import { Numbers } from './numbers.tsx';
import { RunButton } from './run-button.tsx';
import './home.css';

/** Screen 1. Where are we? */
export function Home() {
  const { t } = useTranslation('home');
  const home = useCaseHome();
  return (
    <Asked answer={home}>
      {(found) =>
        found.state === 'empty' ? (
          <Beginning />
        ) : (
          <Page title={t('title')} lead={<Numbers home={found} />} actions={<RunButton state={found.state} />}>
            <Standing home={found} />
          </Page>
        )
      }
    </Asked>
  );
}

function Standing({ home }: { readonly home: CaseHome }) {
  const { t, i18n } = useTranslation('home');
  const { ledger, program } = home;
  return (
    <>
      <div className="home">
        <Needs home={home} />
        <Findings home={home} />
        <Changed home={home} />
      </div>
      <footer className="home-foot tiny faint">
        {t('foot', { n: ledger.entries.toLocaleString(i18n.language) })} <code>{ledger.head.slice(0, 12)}</code>
        {ledger.torn && <strong> · {t('torn')}</strong>} · {program}
      </footer>
    </>
  );
}
