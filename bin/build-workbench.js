// Builds the browser application: `node bin/build-workbench.js` once, with `--watch` on every change, with `--if-stale` where a source is
// newer than what was built. Plain JavaScript, so that any Node can read it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'workbench');
const out = join(folder, 'dist');

/** Where the built application stands: a folder with an index.html. */
export const workbenchFolder = out;

/** True when nothing is built, or when a source, the lock file or this file is newer than what is. */
export function isStale() {
  const built = statSync(join(out, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('dist') && !/\.(test|slow)\.ts$/.test(path))
    .map((path) => join(folder, path));
  const beside = ['package-lock.json', 'bin/build-workbench.js'].map((path) => join(root, path));
  return built === 0 || [...sources, ...beside].some((path) => statSync(path).mtimeMs > built);
}

/** Writes the application to `workbench/dist`. Fails with the file and line that did not compile. */
export async function buildWorkbench({ watch = false } = {}) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    configFile: false,
    root: folder,
    logLevel: watch ? 'info' : 'warn',
    plugins: [react()],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2023',
      // Nothing inlined: the page is served under a policy that allows no data: script or style.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from this machine: nobody waits for a large part of it.
      chunkSizeWarningLimit: 2000,
      watch: watch ? {} : null,
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  if (!asked.includes('--if-stale') || isStale()) await buildWorkbench({ watch: asked.includes('--watch') });
}
