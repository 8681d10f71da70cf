import { type ReactNode, useEffect } from 'react';

interface PageProps {
  /** A translated title of the screen; never a name from the case, since it also goes to the window's title. */
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A screen with its heading. */
export function Page({ title, lead, actions, children }: PageProps) {
  useTitle(title);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
        {actions && <div className="row actions no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** The window's title. Titles stand in histories and task bars, so nothing from the case goes there. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tributary`;
  }, [title]);
}
