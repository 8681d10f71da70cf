const spaced = /(?<![\p{L}\d])(?:\p{Lu}\s){3,}\p{Lu}(?![\p{L}\d])/gu;

/** «П Р И К А З», «С П Р А В К А»: a word set with spaces between its letters, as titles are. */
export const closedUp = (text: string): string => text.replace(spaced, (word) => word.replace(/\s/g, ''));
