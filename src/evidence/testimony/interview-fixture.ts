/** An invented interview as an interviewer would write it down, for tests. */
export const original = `---
consent: partner
protection: sealed
day: 2024-05
role: worker
language: ko
minder_present: no
interpreter: yes
telling: 1
place_class: dwelling
identity:
  name: [Рим Ван Сок, 림완석]
  born: 1987-03-12
  phone: +7 000 123-45-67
  home_village: село Дальние Пески
---

Told at home by Rim Wan Sok, born 12 марта 1987 (also written 12.03.87), telephone 8(000)1234567.

## 1
topic: pay
time: 2023-03..2023-09
first_hand: yes
amount: 50 000 RUB
per: month
payer: the foreman
ilo: 6

> They gave me fifty thousand in the hand, me, Рим.
> Every month.

original: ko
> 손에 오만을 쥐어 줬습니다.

## 2
topic: levy
first_hand: no
share: 70 %
doubt: another source says half

> The rest went up. Ask those from Дальние Пески.
`;
