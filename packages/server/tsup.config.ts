import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    cli: 'src/cli.ts',
    start: 'src/start.ts',
    // What the analysis thread runs; analyzeInThread looks for it in its own folder.
    'analysis-worker': 'src/analysis/analysis-worker.ts',
  },
  format: ['esm'],
  target: 'node22',
  dts: { entry: { index: 'src/index.ts' } },
  // Each command loads its own chunk: `constat invoice` never pays for Express.
  splitting: true,
  clean: true,
  sourcemap: false,
})
