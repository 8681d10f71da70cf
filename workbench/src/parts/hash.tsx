/** The first twelve figures of a SHA-256, with the whole for those who hover or copy. */
export const Hash = ({ sha256 }: { readonly sha256: string }) => (
  <code className="hash" title={sha256}>
    {sha256.slice(0, 12)}…
  </code>
);
