import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The Node 24 that `npm ci` brought, whatever Node started us. Fails with what to do where it is missing. */
export function newestNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url));
  if (existsSync(found)) return found;
  console.error(
    `tributary needs Node 24 or newer, found ${process.versions.node}: run "npm ci" in its folder, which brings one.`,
  );
  process.exit(1);
}
