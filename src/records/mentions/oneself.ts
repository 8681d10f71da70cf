/** What forms write in a column of payers and helpers where nobody else pays or helps: each person for himself, who is no common party. */
const words = [
  ...[
    'лично',
    'сам',
    'сама',
    'сам(а)',
    'самостоятельно',
    'собственные средства',
    'личные средства',
    'за свой счёт',
    'за свой счет',
  ],
  ...[
    'за счёт собственных средств',
    'за счет собственных средств',
    'студент',
    'обучающийся',
    'физлицо',
    'физ. лицо',
    'физическое лицо',
  ],
  ...[
    'self',
    'self-paid',
    'self-funded',
    'self-financed',
    'self funded',
    'own funds',
    'personally',
    'in person',
    'student',
    'himself',
    'herself',
  ],
  ...['본인', '본인 부담', '본인부담', '자비', '자부담', '개인', '개인 부담', '학생 본인'],
];

const spellings = new Set(
  words.flatMap((word) => [word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`]),
);

/** True for «лично», "self-funded", 본인. */
export const saysOneself = (text: string): boolean => text.length <= 29 && spellings.has(text);
