/** One text in every language of a dossier. */
export type Said = readonly [en: string, ru: string, ko: string];
