/** A code or pseudonym stays on one line: `CERT-03` and `P-395` break at their hyphen otherwise. */
export const unbroken = (text: string): string => text.replaceAll(/\b([A-Z]+)-(\d+)\b/g, '$1\u2011$2');
