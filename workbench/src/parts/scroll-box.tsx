import type { CSSProperties, ReactNode, Ref } from 'react';

interface ScrollProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly ref?: Ref<HTMLElement>;
}

/** What is wider or longer than its place: a region by name, which the keyboard can scroll. */
export const ScrollBox = ({ label, children, className = 'scroll-x', ...rest }: ScrollProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region that no key reaches cannot be read without a mouse
  <section className={className} aria-label={label} tabIndex={0} {...rest}>
    {children}
  </section>
);
