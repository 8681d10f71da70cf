import { attribute, detached, localName } from './xml-text.ts';

/** An element with what it holds, for parts of a document that fit in memory. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: string;
  /** Its number among all elements of the document. */
  readonly ordinal: number;
  readonly children: XmlElement[];
  text: string;
}

export const newElement = (name: string, attributes: string, ordinal: number): XmlElement => ({
  name: localName(name),
  attributes,
  ordinal,
  children: [],
  text: '',
});

/** The first element down a path of names. */
export function find(from: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = from;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

export const all = (from: XmlElement | undefined, name: string): XmlElement[] =>
  from?.children.filter((child) => child.name === name) ?? [];

/** An attribute of an element that may not be there, null where empty. */
export function said(element: XmlElement | undefined, name: string): string | null {
  const value = element === undefined ? null : attribute(element.attributes, name);
  return value === null || value === '' ? null : detached(value);
}
