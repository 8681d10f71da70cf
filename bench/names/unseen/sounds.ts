// Syllables of Hangul taken apart and joined by the rules of standard pronunciation, written again here from the standards: the bench
// shares neither table nor rule with the library it measures.

const ONSETS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const CODAS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
// 표준 발음법 §8-9: seven sounds end a syllable.
const FINAL: Record<string, string> = {
  ㄲ: 'ㄱ',
  ㅋ: 'ㄱ',
  ㅅ: 'ㄷ',
  ㅆ: 'ㄷ',
  ㅈ: 'ㄷ',
  ㅊ: 'ㄷ',
  ㅌ: 'ㄷ',
  ㅍ: 'ㅂ',
  ㅎ: '',
};
const NASAL: Record<string, string> = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' };

export interface Sound {
  onset: string;
  vowel: string;
  coda: string;
  /** between two voiced sounds */
  voiced: boolean;
}

export function soundOf(syllable: string): Sound {
  const at = (syllable.codePointAt(0) ?? 0xac00) - 0xac00;
  const coda = CODAS[at % 28] ?? '';
  return {
    onset: ONSETS[Math.floor(at / 588)] ?? '',
    vowel: VOWELS[Math.floor(at / 28) % 21] ?? '',
    coda: FINAL[coda] ?? coda,
    voiced: false,
  };
}

/** Hangul of a syllable whose parts were changed. */
const hangulOf = ({ onset, vowel, coda }: Sound): string =>
  String.fromCodePoint(0xac00 + ONSETS.indexOf(onset) * 588 + VOWELS.indexOf(vowel) * 28 + CODAS.indexOf(coda));

/** 두음 법칙, 한글 맞춤법 §10-12: what the South writes for ㄹ and ㄴ at the head of a word. */
export function southern(syllable: string): string {
  const sound = soundOf(syllable);
  const soft = 'ㅑㅕㅖㅛㅠㅣ'.includes(sound.vowel);
  if (soft && 'ㄹㄴ'.includes(sound.onset)) return hangulOf({ ...sound, onset: 'ㅇ' });
  return sound.onset === 'ㄹ' ? hangulOf({ ...sound, onset: 'ㄴ' }) : syllable;
}

/** Syllables said apart: only voicing reaches over. */
export function apart(given: string): Sound[] {
  const sounds = [...given].map(soundOf);
  for (const [i, sound] of sounds.entries()) sound.voiced = i > 0 && isVoiced(sounds[i - 1]);
  return sounds;
}

const isVoiced = (before: Sound | undefined): boolean => before !== undefined && 'ㄴㄹㅁㅇ'.includes(before.coda);

/** The same changes of sound, but each consonant left where it is written. */
export function linkedApart(given: string): Sound[] {
  const sounds = [...given].map(soundOf);
  for (let i = 1; i < sounds.length; i++)
    if ((sounds[i] as Sound).onset !== 'ㅇ') meet(sounds[i - 1] as Sound, sounds[i] as Sound);
  for (const [i, sound] of sounds.entries()) sound.voiced = i > 0 && isVoiced(sounds[i - 1]);
  return sounds;
}

/** 표준 발음법 §13, 18-20: linking, and nasal and liquid assimilation, in a word said as one. */
export function joined(given: string): Sound[] {
  const sounds = [...given].map(soundOf);
  for (let i = 1; i < sounds.length; i++) meet(sounds[i - 1] as Sound, sounds[i] as Sound);
  for (const [i, sound] of sounds.entries()) sound.voiced = i > 0 && isVoiced(sounds[i - 1]);
  return sounds;
}

function meet(before: Sound, after: Sound): void {
  if (after.onset === 'ㅇ' && before.coda !== '' && before.coda !== 'ㅇ') {
    after.onset = before.coda;
    before.coda = '';
    return;
  }
  if ('ㄴㅁㄹ'.includes(after.onset)) before.coda = NASAL[before.coda] ?? before.coda;
  if (after.onset === 'ㄹ' && (before.coda === 'ㅁ' || before.coda === 'ㅇ')) after.onset = 'ㄴ';
  if (before.coda + after.onset === 'ㄴㄹ' || before.coda + after.onset === 'ㄹㄴ') {
    before.coda = 'ㄹ';
    after.onset = 'ㄹ';
  }
}
