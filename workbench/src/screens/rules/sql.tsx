import { ScrollBox } from '../../parts/scroll-box.tsx';

const words =
  /\b(with|as|select|from|join|left|on|and|or|not|exists|where|group|order|by|union|all|distinct|case|when|then|else|end|between|is|null|in|over|partition|cross|cast|coalesce|count|sum|max|min|list|having|asc|desc|filter|using)\b|'[^']*'|--[^\n]*/gi;

/** The rule's SQL, with its words told apart. */
export function Sql({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details className="sql">
      <summary>{title}</summary>
      <ScrollBox label={title}>
        <pre>
          <code>{tokens(text)}</code>
        </pre>
      </ScrollBox>
    </details>
  );
}

function tokens(text: string) {
  const found: (string | React.JSX.Element)[] = [];
  let at = 0;
  for (const match of text.matchAll(words)) {
    const [word] = match;
    found.push(text.slice(at, match.index));
    found.push(
      <span
        key={match.index}
        className={word.startsWith("'") ? 'sql-text' : word.startsWith('--') ? 'sql-note' : 'sql-word'}
      >
        {word}
      </span>,
    );
    at = match.index + word.length;
  }
  return [...found, text.slice(at)];
}
