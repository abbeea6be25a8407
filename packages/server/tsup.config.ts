import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig } from 'tsup'
import { build } from 'vite'
import { swaggerUiFiles } from './src/swagger-ui-files.js'

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
  // Copied, not depended on: swagger-ui-dist has an install script.
  onSuccess: async () => {
    const source = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
    mkdirSync('dist/swagger-ui', { recursive: true })
    for (const file of swaggerUiFiles) copyFileSync(join(source, file), join('dist/swagger-ui', file))
    // The console, beside the server that serves it.
    await build({ configFile: 'web/vite.config.ts', logLevel: 'warn' })
  },
})
