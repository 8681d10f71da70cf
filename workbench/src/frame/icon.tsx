const shapes: Readonly<Record<string, string>> = {
  home: 'M3 9l6-6 6 6v6H3z',
  'bring-in': 'M9 2v8m0 0l-3-3m3 3l3-3M3 11v4h12v-4',
  proof: 'M3 3h5v12H3zM8 3h7v12H8M10.5 7h2.5M10.5 10h2.5',
  'same-person':
    'M6 8a2.5 2.5 0 100-5 2.5 2.5 0 000 5zm6 0a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM2 15c0-5 8-5 8 0m-2-1c0-4.500 8-4.500 8 1',
  network: 'M4.500 4.500l4 4m1 0l4-4m-4.500 5v5M4 4a1 1 0 100 .1M14 4a1 1 0 100 .1M9 15a1 1 0 100 .1M9 9a1 1 0 100 .1',
  rules: 'M4 2h10v14H4zM7 6h4M7 9h4M7 12h2',
  publish: 'M9 11V3m0 0L6 6m3-3l3 3M3 10v5h12v-5',
};

/** The sign of a screen; its word always stands beside it. */
export const Icon = ({ name }: { readonly name: string }) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden="true"
  >
    <path d={shapes[name] ?? ''} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
