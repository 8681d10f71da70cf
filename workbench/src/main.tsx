import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeToken } from './api/token.ts';
import { App } from './frame/app.tsx';
import { setUpLanguage } from './words/set-up-language.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './frame/frame.css';

takeToken();
await setUpLanguage();
const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
// After the first paint: most machines have a Korean face of their own and never fetch a slice of it.
void import('./style/korean.css');
