/** A text whose words stand one blank apart; nearly all do as they are written. */
export const singleSpaced = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text);
