import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { readCodeBlocks } from '../../../.ci/read-code-blocks.js'
import { databaseForTest } from '../../server/src/testing/database-for-test.js'
import { blankPdf } from '../../server/src/testing/sample-analysis.js'
import { serveForTest, testDependencies, testKey } from '../../server/src/testing/serve-for-test.js'
import { taskPartsForTest } from '../../server/src/testing/task-parts-for-test.js'

const root = resolve(import.meta.dirname, '../../..')
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8')
const programs = readCodeBlocks(readme).filter(({ code }) => code.includes('createClient('))

it('has programs that run as they stand, but for the address and the key', async () => {
  const database = await databaseForTest()
  const jobs = taskPartsForTest({ database, clock: () => new Date('2026-11-20T09:00:00Z') })
  const dependencies = await testDependencies({ database, jobs })
  const { url } = await serveForTest(dependencies)
  const worker = jobs.queue.process(dependencies.jobHandlers)
  const folder = mkdtempSync(join(tmpdir(), 'constat-client-readme-'))
  onTestFinished(async () => {
    await worker.stop(0)
    rmSync(folder, { recursive: true })
  })
  writeFileSync(join(folder, 'facture.pdf'), blankPdf())
  expect(programs).toHaveLength(2)
  for (const [index, { code }] of programs.entries()) {
    const path = join(folder, `program-${index}.mts`)
    writeFileSync(path, code.replace('http://localhost:3000', url).replace('nuno_...', testKey))
    const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, path], { cwd: folder, env })
    expect(stdout).toContain('kWh')
    if (code.includes('usage.get')) expect(stdout).toContain('0 webhooks of this job; 2 documents in 30 days')
  }
  expect(readFileSync(join(folder, 'rapports/rapport-anonyme.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})
