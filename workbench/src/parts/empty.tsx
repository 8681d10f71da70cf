import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly way?: { readonly to: string; readonly label: string };
  readonly children?: ReactNode;
}

/** A place with nothing in it says why, and where to go. */
export const Empty = ({ title, text, way, children }: EmptyProps) => (
  <section className="said-empty">
    <h2>{title}</h2>
    <p className="quiet">{text}</p>
    {way && (
      <Link to={way.to} className="button first">
        {way.label}
      </Link>
    )}
    {children}
  </section>
);
