const name = String.raw`\p{Lu}[\p{L}’'-]*\.?(?:\s+|(?<=\.)|$)|[가-힣]{2,4}$`;
const receipt = new RegExp(
  String.raw`(?<!\p{L})(?:получил[аи]?|получает|расписал(?:ся|ась|ись)|выдано|выплачено|paid|handed|given|received|collected|taken|[Пп]о\s+доверенности|[Нн]а\s+имя|[Нн]а\s+карту|by\s+proxy|in\s+the\s+name\s+of|수령|대리 수령)(?:\s+(?:за|for)\s+\p{Ll}+(?:\s+\p{Ll}+)?)?(?:\s+(?:to|by|through|через|старшему|бригадиру))?\s*:?\s+((?:${name}){1,5})$`,
  'u',
);

/** «получил за бригаду Ким С.», «по доверенности Ким С.Г.», «карта на имя Ким С.Г.», "paid to Kim Song": who took money that was another's; null where the text names nobody so. */
export const receiverIn = (text: string): string | null => receipt.exec(text.trim())?.[1]?.trim() ?? null;

export const isReceipt = (text: string): boolean => receiverIn(text) !== null;
