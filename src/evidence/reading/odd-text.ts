/** For tests: a text with signs of many scripts, an invisible one, one beyond 16 bits, and an accent of its own. */
export const odd = 'Цой Ён-хи, 박철수, ﻿李, 🏗, é';
