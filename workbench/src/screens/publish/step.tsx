import { type ReactNode, useId } from 'react';

/** One step of publishing; all stand on the page, so that nobody has to remember what was chosen before. */
export function Step({
  n,
  title,
  children,
}: {
  readonly n: number;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="step" aria-labelledby={id}>
      <span className="step-number" aria-hidden="true">
        {n}
      </span>
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  );
}
