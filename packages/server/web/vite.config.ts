import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Names of a warning are those of the compiler: one about accessibility stops the build. */
const onwarn = ({ code, message }: { code: string; message: string }): never => {
  throw new Error(`${code}: ${message}`)
}

export default defineConfig({
  root: here('.'),
  // Relative addresses: the console may be mounted under any path.
  base: './',
  // From its sources: the console can be built before the client is.
  resolve: { alias: { '@constat/client': here('../../client/src/index.ts') } },
  plugins: [svelte({ configFile: false, onwarn })],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // The security policy of the server allows no `data:` picture and no inline script.
    assetsInlineLimit: 0,
    // What is packed into the scripts must be named with its licence.
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
  },
})
