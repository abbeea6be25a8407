import { stripVTControlCharacters } from 'node:util'
import type { Reporter, TestModule, TestSuite } from 'vitest/node'

/**
 * Closes a run with one line that people and machines read alike, `N passed, N failed, N skipped`, after the names
 * of the suites that were skipped, so that nothing goes missing silently, and of the tests that failed with the
 * first line of each reason: where only the end of a log is kept, it still tells what to mend.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    const skipped = new Set<string>()
    const failed = unhandledErrors.map((error) => failure('outside any test', [error as { message?: string }]))
    for (const module of modules) {
      // A file that fails before its first test (an import that throws) has no failed test to be counted by.
      let failures = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') counts.passed += 1
        else if (state === 'failed') {
          failures += 1
          failed.push(failure(`${module.relativeModuleId}: ${test.fullName}`, test.result().errors))
        } else {
          counts.skipped += 1
          skipped.add(`${module.relativeModuleId}: ${outermostSkipped(test.parent) ?? test.fullName}`)
        }
      }
      // A suite that was skipped before its tests were known, for want of the files that they are made of.
      for (const suite of module.children.allSuites()) {
        if (suite.state() !== 'skipped' || suite.children.size > 0) continue
        counts.skipped += 1
        skipped.add(`${module.relativeModuleId}: ${suite.fullName}`)
      }
      if (failures === 0 && !module.ok()) {
        failures = 1
        failed.push(failure(module.relativeModuleId, module.errors()))
      }
      counts.failed += failures
    }
    const lines = [...[...skipped].map((name) => `skipped  ${name}`), ...failed]
    const tail = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    console.log([...lines, `${counts.passed} passed, ${counts.failed} failed${tail}`].join('\n'))
  }
}

/** The test and the first line of the first error, on one line without colours. */
function failure(name: string, errors: readonly { message?: string }[] = []): string {
  const reason = stripVTControlCharacters(errors[0]?.message ?? '').split('\n')[0]
  return `failed   ${name}${reason ? `: ${reason}` : ''}`
}

/** Name of the outermost suite that was skipped as a whole, so that a missing tool is told once. */
function outermostSkipped(suite: TestSuite | TestModule): string | undefined {
  if (suite.type === 'module') return undefined
  return outermostSkipped(suite.parent) ?? (suite.state() === 'skipped' ? suite.fullName : undefined)
}
