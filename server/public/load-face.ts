import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Face, Render } from './public-house';

interface Chunk {
  file: string;
  css?: string[];
  isEntry?: boolean;
}
const BASE = '/assets/public/';

/** The client's build as the server finds it: beside the compiled server, or under dist/ when the sources run. */
export function clientFolder(): string {
  const found = [join(__dirname, '../../client'), join(__dirname, '../../dist/client')].find((folder) =>
    existsSync(join(folder, 'ssr/entry-server.js')),
  );
  if (!found) {
    throw new Error('The public pages are not built. Run npm run build.');
  }
  return found;
}

/** Loads the rendered pages and the names of their style sheets and scripts. Throws a sentence when they are not built. */
export function loadFace(): Face {
  const folder = clientFolder();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the build is CommonJS, and its name is known only now
  const { render } = require(join(folder, 'ssr/entry-server.js')) as { render: Render };
  const manifest = JSON.parse(readFileSync(join(folder, 'public/.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  return {
    render,
    assets: join(folder, 'public'),
    styles: (entry?.css ?? []).map((file) => BASE + file),
    scripts: entry ? [BASE + entry.file] : [],
  };
}
