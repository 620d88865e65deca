import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The public pages. Without `--ssr`: the style sheet and the islands, under /assets/public/. With `--ssr`: the pages themselves as one
 * CommonJS file that the server requires; it carries its own Vue.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: folder('.'),
  base: '/assets/public/',
  publicDir: false,
  plugins: [vue()],
  resolve: { alias: { '@shared': folder('../shared'), '@client': folder('./src') } },
  // govuk-frontend carries an old browsers' media query that is no valid one: left out, not fatal.
  css: {
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { loadPaths: [folder('../node_modules')], quietDeps: true } },
  },
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
  ssr: { noExternal: true },
  build: isSsrBuild
    ? {
        outDir: folder('../dist/client/ssr'),
        emptyOutDir: true,
        rollupOptions: {
          input: folder('./src/public/entry-server.ts'),
          output: { format: 'cjs', entryFileNames: 'entry-server.js' },
        },
      }
    : {
        outDir: folder('../dist/client/public'),
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: { input: folder('./src/public/entry-client.ts') },
      },
}));
