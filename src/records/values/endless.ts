const endless =
  /(?:^|[\s,;(–—-])(?:по |до |until |till |to )?(?:бессрочн\p{L}*|без (?:ограничения )?срока|не ?огранич\p{L}*|настоящее время|наст\.? ?вр(?:емя|\.)?|н\.? ?в(?:р)?\.?|действу(?:ет|ющ\p{L}*)|не закрыт\p{L}*|открыт\p{L}*|present|now|current|indefinite\p{L}*|permanent|open[- ]ended|무기한|현재|유효)[.)]?$/iu;

/** «бессрочно», «действует», «по наст. время»: what stands where a period has not ended. */
export const isEndless = (text: string): boolean => endless.test(text.trim());

/** «с 09.07.2021 бессрочно» without the words that say it goes on; null where it says no such thing. */
export const withoutEndless = (text: string): string | null => {
  const found = endless.exec(text);
  return found === null ? null : text.slice(0, found.index).replace(/[\s,;(–—-]+$/, '');
};
