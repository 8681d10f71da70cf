/** A rule's story: paragraphs, with `code` and **stress** as the file marks them. */
export function Prose({ text }: { readonly text: string }) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('#'));
  return (
    <div className="prose">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{marked(paragraph.replace(/\s*\n\s*/g, ' '))}</p>
      ))}
    </div>
  );
}

export const marked = (text: string) =>
  text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, at) => {
    const key = `${at} ${part}`;
    if (part.startsWith('`')) return <code key={key}>{part.slice(1, -1)}</code>;
    return part.startsWith('**') ? <strong key={key}>{part.slice(2, -2)}</strong> : part;
  });
