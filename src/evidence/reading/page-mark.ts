const mark =
  /^\s*[[(–—-]*\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:стр(?:аница)?\.?|лист|page|p\.|쪽)\s*\d{1,4}(?:\s*(?:из|of|\/)\s*\d{1,4})?)\s*[\])–—-]*\s*$/iu;

/** «[стр. 2]», "- 2 -", "Page 2 of 9": a line that tells where a printed page ends, and nothing of what the text says. */
export const isPageMark = (line: string): boolean => mark.test(line);
