const accrual =
  /(?<!\p{L})(?:оклад|оплата (?:труда|по|за)|премия|надбавк|доплат|начислен|тариф|отпускн|больничн|сдельн|повремен|районный коэф|salary|basic|wages?(?!\p{L})|bonus|overtime|allowance|holiday pay|earning|regular pay)|기본급|수당|상여|급여액/iu;

/** «Оплата по окладу», «Премия», «기본급»: a line of what is earned, in a list that also says what is withheld. */
export const isAccrual = (text: string): boolean => accrual.test(text);
