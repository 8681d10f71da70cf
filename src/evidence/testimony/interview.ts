import { EvidenceError } from '../reading/evidence-error.ts';
import { type Front, frontMatterOf, readFrontMatter } from './interview-front-matter.ts';
import { type Passage, readPassages } from './interview-passages.ts';

/*
An interview file is written by hand and reads like a protocol:

  ---
  consent: partner              # case, partner, public or withdrawn
  protection: sealed            # sealed, trusted or public
  day: 2024-05
  role: worker
  language: ko
  minder_present: no
  interpreter: yes
  telling: 1                    # the how-manieth time this is told
  place_class: dwelling         # never a place
  identity:                     # goes to the vault and nowhere else
    name: [Имя Фамилия, 이름]
    born: 1987-03-12
    phone: +7 000 000-00-00
  ---

  Remarks before the first number are kept with the file and are no statement.

  ## 1
  topic: pay
  time: 2023-03..2023-09
  first_hand: yes
  amount: 50 000 RUB
  per: month
  payer: the foreman
  ilo: 6

  > They gave me fifty thousand in the hand.

  original: ko
  > 손에 오만을 쥐어 줬습니다.

A quote is what was said, errors included; a probable error is flagged in `doubt`, never mended.
*/

export interface Interview extends Front {
  readonly passages: readonly Passage[];
}

/** Whether a text begins like an interview: front matter that speaks of consent, protection or identity. */
export const looksLikeInterview = (text: string): boolean =>
  /^(consent|protection|identity)[ \t]*:/m.test(frontMatterOf(text)?.text ?? '');

/** Reads an interview or its working text. Refuses with `file:line` and what to write instead. */
export function parseInterview(text: string, fileName: string): Interview {
  const front = frontMatterOf(text);
  if (front === null)
    throw new EvidenceError(
      `${fileName}:1: expected an interview to begin with a "---" line, its consent and protection, and "---"`,
    );
  const { header, identity, identityRange } = readFrontMatter(front, fileName);
  return { header, identity, identityRange, passages: readPassages(text, front.end, fileName) };
}
