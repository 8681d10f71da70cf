// Are these one name? This library folds names, reads them across scripts (Hangul, Hanja, kana, every usual Cyrillic and
// Latin of a Korean name; and the names of everyone else in the same files), compares two, and finds one among millions.
// Every answer carries its reason. It will not say where a name comes from: there is no function that guesses nationality,
// ethnicity, language or sex, and README.md says why. It decides nothing about people: equal names are not equal people.
export { compareNames, compareReadings } from './compare-names.js';
export { foldName } from './fold/fold-name.js';
export { initialKeys, readingInitialKeys } from './initial-keys.js';
export { nameForms } from './name-forms.js';
export { nameKeys, readingKeys } from './name-keys.js';
export { bearersPerMillion, expectedChancePairs } from './namesakes.js';
export { compareOrganisations } from './organisations/compare-organisations.js';
export { foldOrganisation } from './organisations/fold-organisation.js';
export { readName } from './reading.js';
export { romaniseName, romaniseWord } from './romanise.js';
export { MATCH, POSSIBLE, scoreReadings } from './score-readings.js';
export { nameIndex, openNameIndex } from './search/name-index.js';
