import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', node: 'src/node.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  splitting: true,
  clean: true,
  sourcemap: false,
})
