import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', node: 'src/node.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: true,
    splitting: true,
    // The other build runs beside this one.
    clean: ['!browser.js'],
    sourcemap: false,
  },
  {
    // One file with all that it needs, for pages that no bundler makes.
    entry: { browser: 'src/index.ts' },
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    noExternal: [/.*/],
    minify: true,
    sourcemap: false,
  },
])
