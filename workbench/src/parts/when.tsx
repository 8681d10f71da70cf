import { useTranslation } from 'react-i18next';

/** A moment, in the reader's way of writing it, on this machine's clock. */
export function When({ at }: { readonly at: string }) {
  const { language } = useTranslation().i18n;
  return (
    <time dateTime={at}>{new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}</time>
  );
}
