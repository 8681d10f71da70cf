import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { client } from '../api/client.ts';
import { Empty } from '../parts/empty.tsx';
import { useTitle } from '../parts/page.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Boundary } from './boundary.tsx';
import { Frame } from './frame.tsx';
import { ScreenView } from './screen-view.tsx';
import { screens } from './screens.ts';

export const App = () => (
  <QueryClientProvider client={client}>
    <Suspense fallback={<Waiting />}>
      <Frame>
        <Switch>
          {screens.flatMap((screen) =>
            screen.patterns.map((pattern) => (
              <Route key={pattern} path={pattern}>
                <Boundary key={screen.id}>
                  <Suspense fallback={<Waiting />}>
                    <ScreenView screen={screen} />
                  </Suspense>
                </Boundary>
              </Route>
            )),
          )}
          <Route>
            <NoSuchPlace />
          </Route>
        </Switch>
      </Frame>
    </Suspense>
  </QueryClientProvider>
);

function NoSuchPlace() {
  const { t } = useTranslation('frame');
  useTitle(t('nowhere.title'));
  return <Empty title={t('nowhere.title')} text={t('nowhere.text')} way={{ to: '/', label: t('nowhere.way') }} />;
}
