import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    // Tests run on the sources of every package: no build is needed before them.
    alias: [
      { find: /^@constat\/core$/, replacement: fromRoot('packages/core/src/index.ts') },
      { find: /^@constat\/core\/testing$/, replacement: fromRoot('packages/core/src/testing/index.ts') },
      { find: /^@constat\/client\/node$/, replacement: fromRoot('packages/client/src/node.ts') },
      { find: /^@constat\/client$/, replacement: fromRoot('packages/client/src/index.ts') },
    ],
  },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/bench/**/*.test.ts',
      'packages/*/evaluation/**/*.test.ts',
      'packages/*/tests/**/*.test.ts',
      'packages/*/web/**/*.test.ts',
      'examples/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    globalSetup: [fromRoot('packages/server/web/build-once.ts')],
    // Half of the time of a run went into reading the same modules again for each file. No module keeps state, so files
    // can share them: what a test leaves behind shows as the failure of another.
    isolate: false,
    maxWorkers: 2,
    // Against a test that hangs: on a busy machine some that start processes take a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One second is the default: less than a machine under load may take between a call and its effect.
    expect: { poll: { timeout: 15_000 } },
    // Reading threads run from the sources too: they take over the options of the process that starts them.
    execArgv: ['--import', import.meta.resolve('tsx')],
    reporters: ['default', fromRoot('.ci/summary-reporter.ts')],
  },
})
