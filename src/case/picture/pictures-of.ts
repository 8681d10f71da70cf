import type { Language } from '../../records/index.ts';
import type { Context } from '../opening/context.ts';
import { type Picture, type PictureSubject, pictureOf, pictureRows, pictureSubjects, type View } from './pictures.ts';

/** The pictures of one open case, drawn from what was last computed. */
export interface Pictures {
  subjects(language: Language): Promise<PictureSubject[]>;
  of<V extends View>(finding: string, view: V, language: Language): Promise<Picture<V>>;
  rows(asked: Parameters<typeof pictureRows>[1]): ReturnType<typeof pictureRows>;
}

export const picturesOf = (context: Context): Pictures => ({
  subjects: (language) => pictureSubjects(context, language),
  of: (finding, view, language) => pictureOf(context, finding, view, language),
  rows: (asked) => pictureRows(context, asked),
});
