import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'testing/index': 'src/testing/index.ts',
    // What reading threads run; ReadingThreads looks for it in its own folder.
    'reading-worker': 'src/reading/threads/reading-worker.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: { entry: { index: 'src/index.ts', 'testing/index': 'src/testing/index.ts' } },
  splitting: true,
  shims: true,
  clean: true,
  sourcemap: false,
})
