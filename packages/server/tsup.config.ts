import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli.ts', start: 'src/start.ts' },
  format: ['esm'],
  target: 'node22',
  dts: { entry: { index: 'src/index.ts' } },
  // Each command loads its own chunk: `constat invoice` never pays for Express.
  splitting: true,
  clean: true,
  sourcemap: false,
})
