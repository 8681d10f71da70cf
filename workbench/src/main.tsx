import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { caseHomeQuery } from './api/case-home-query.ts';
import { client } from './api/client.ts';
import { takeToken } from './api/token.ts';
import { App } from './frame/app.tsx';
import { fetchAhead } from './frame/fetch-ahead.ts';
import { screenAt } from './frame/screens.ts';
import { chosenLanguage } from './words/chosen-language.ts';
import { setUpLanguage } from './words/set-up-language.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './frame/frame.css';

takeToken();
// All at once: the case, the screen that the address asks for, and its words. One after another they are most of what somebody waits for.
const first = screenAt(location.pathname);
void client.prefetchQuery(caseHomeQuery(chosenLanguage()));
await Promise.all([first?.load().catch(() => undefined), setUpLanguage(first ? [first.id] : [])]);
if (first) fetchAhead(first.id);
const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
// What most people open next, fetched while they read where the case stands.
if (first?.id === 'home') setTimeout(() => fetchAhead('proof'));
// After the first paint: most machines have a Korean face of their own and never fetch a slice of it.
requestIdleCallback(() => void import('./style/korean.css'), { timeout: 500 });
