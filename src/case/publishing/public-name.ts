import type { NamedLabel } from '../findings/labels.ts';

/** Sole proprietors are called by their owner's name: to the public such a firm is a person. */
const soleProprietor =
  /^\s*[«"“]?\s*(?:ИП|И\.\s?П\.|индивидуальный предприниматель|sole proprietor|individual entrepreneur|개인사업자)(?![\p{L}\p{N}])/iu;

/** Whether an organisation is called as a person in business for himself. */
export const isSoleProprietor = (name: string): boolean => soleProprietor.test(name);

/** What an organisation may be called before the public; null where it has no name, or where its name is a person's. */
export const publicName = ({ text, kind, named }: NamedLabel): string | null =>
  kind === 'org' && named && !isSoleProprietor(text) ? text : null;
