import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseHome, Language, Published } from '../../../../src/server/api.ts';
import { useCaseHome } from '../../api/use-case-home.ts';
import { useJob } from '../../api/use-job.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { type Audience, Audiences } from './audiences.tsx';
import { Build } from './build.tsx';
import { ChooseFindings } from './choose-findings.tsx';
import { type Built, Editions } from './editions.tsx';
import { Step } from './step.tsx';
import { Verify } from './verify.tsx';
import './publish.css';

/** Screen 7. What may be published, for whom, checked, built and verified. */
export function Publish() {
  const { t } = useTranslation('publish');
  const home = useCaseHome();
  return (
    <Asked answer={home}>
      {(found) => (
        <Page title={t('title')} lead={t('lead')}>
          {found.findings.length === 0 && found.state !== 'current' ? (
            <Empty title={t('none.title')} text={t('none.text')} way={{ to: '/', label: t('none.way') }} />
          ) : (
            <Steps home={found} />
          )}
        </Page>
      )}
    </Asked>
  );
}

const carries = ['review', 'investigate', 'refer'];

function Steps({ home }: { readonly home: CaseHome }) {
  const { t, i18n } = useTranslation('publish');
  const [left, leave] = useState<readonly string[]>(() =>
    home.findings.filter(({ level }) => !carries.includes(level)).map(({ id }) => id),
  );
  const [audience, address] = useState<Audience>('internal');
  const [language, speak] = useState(i18n.language as Language);
  const [named, name] = useState(false);
  const [built, keep] = useState<Built>({});
  const publish = useJob<Published>('/api/publish');
  const findings = home.findings.map(({ id }) => id).filter((id) => !left.includes(id));
  // Without any finding an internal dossier still says what the material shows and what would settle it.
  const none = findings.length === 0 && (audience === 'public' || home.findings.length > 0);
  const build = async () => {
    const result = await publish.start({ language, findings, audience, named: audience === 'public' && named });
    if (result) keep((before) => ({ ...before, [audience]: result }));
  };
  const turn = (to: Audience) => {
    publish.forget();
    address(to);
  };
  return (
    <div className="steps">
      <Step n={1} title={t('step.findings')}>
        {home.findings.length === 0 ? (
          <p className="quiet">{t('noFinding')}</p>
        ) : (
          <ChooseFindings home={home} left={left} leave={leave} />
        )}
      </Step>
      <Step n={2} title={t('step.audience')}>
        <Audiences {...{ audience, address: turn, findings, named, name, language, speak }} />
      </Step>
      <Step n={3} title={t('step.build')}>
        <Build {...{ audience, publish, stale: home.state !== 'current', none }} build={() => void build()} />
      </Step>
      <Step n={4} title={t('step.editions')}>
        <Editions built={built} />
      </Step>
      <Step n={5} title={t('step.verify')}>
        <Verify command={built.internal?.verifyCommand ?? null} />
      </Step>
    </div>
  );
}
