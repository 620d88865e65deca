import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The office: a single-page application under /office/. In development it borrows the API of the server on port 3000. */
export default defineConfig({
  root: folder('.'),
  base: '/office/',
  plugins: [vue()],
  resolve: { alias: { '@shared': folder('../shared'), '@client': folder('./src') } },
  // govuk-frontend carries an old browsers' media query that is no valid one: left out, not fatal.
  css: {
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { loadPaths: [folder('../node_modules')], quietDeps: true } },
  },
  build: { outDir: folder('../dist/client/office'), emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/documents', '/letters', '/requests', '/demonstration'].map((path) => [path, 'http://127.0.0.1:3000']),
    ),
  },
});
