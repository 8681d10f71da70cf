import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { CallFailure } from '../api/call-failure.ts';
import { Empty } from '../parts/empty.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Boundary } from './boundary.tsx';
import { Frame } from './frame.tsx';
import { screens } from './screens.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The case changes when a person or a command changes it: focus is when a person comes back to look.
      staleTime: 10_000,
      retry: (times, error) => error instanceof CallFailure && error.code === 'busy' && times < 3,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
const shown = screens.map(({ patterns, id, load }) => ({
  ...{ patterns, id },
  View: lazy(async () => ({ default: await load() })),
}));

export const App = () => (
  <QueryClientProvider client={client}>
    <Suspense fallback={<Waiting />}>
      <Frame>
        <Switch>
          {shown.flatMap(({ patterns, id, View }) =>
            patterns.map((pattern) => (
              <Route key={pattern} path={pattern}>
                <Boundary key={id}>
                  <Suspense fallback={<Waiting />}>
                    <View />
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
  return <Empty title={t('nowhere.title')} text={t('nowhere.text')} way={{ to: '/', label: t('nowhere.way') }} />;
}
