import { Link } from 'wouter';

/** Three waters become one. */
export const Mark = () => (
  <Link to="/" className="mark">
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M4 2c0 6 8 5 8 12v8M20 2c0 6-8 5-8 12M12 2v5" strokeLinecap="round" />
    </svg>
    Tributary
  </Link>
);
