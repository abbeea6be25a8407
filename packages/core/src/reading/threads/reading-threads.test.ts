import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../input/limits.js'
import { nestedForms } from '../raw-pdf.test-support.js'
import { readPdfsInThreads } from './read-pdfs-in-threads.js'
import { ReadingThreads } from './reading-threads.js'

const billPath = fileURLToPath(new URL('../../../specimens/dev/bills/dev-L1-01.pdf', import.meta.url))
const files = [{ name: 'a.pdf', position: 1, bytes: readFileSync(billPath) }]

/** Every thread that is started from now on. */
function watchThreads(): { started: Worker[]; stop: () => void } {
  const started: Worker[] = []
  const note = (worker: Worker): void => {
    started.push(worker)
  }
  process.on('worker', note)
  return { started, stop: () => process.off('worker', note) }
}

describe('reading threads', () => {
  it('start on first use, are used again, and end when there was nothing to do for some time', async () => {
    const { started, stop } = watchThreads()
    const threads = new ReadingThreads({ maxThreads: 4, idleMilliseconds: 500 })
    expect(started).toHaveLength(0)
    await readPdfsInThreads(files, defaultLimits, {}, threads)
    await readPdfsInThreads(files, defaultLimits, {}, threads)
    expect(started).toHaveLength(1)
    await Promise.all(started.map((worker) => once(worker, 'exit')))
    await readPdfsInThreads(files, defaultLimits, {}, threads)
    expect(started).toHaveLength(2)
    stop()
    await threads.close()
  })

  it('are never more than asked for, however many documents there are', async () => {
    const { started, stop } = watchThreads()
    const threads = new ReadingThreads({ maxThreads: 2 })
    const readings = Array.from({ length: 8 }, () => readPdfsInThreads(files, defaultLimits, {}, threads))
    expect((await Promise.all(readings)).map(({ pages }) => pages.length)).toEqual(Array(8).fill(2))
    expect(started).toHaveLength(2)
    stop()
    await threads.close()
  })

  it('let documents wait for their turn, and go when their caller leaves', async () => {
    const threads = new ReadingThreads({ maxThreads: 1 })
    const bomb = [{ name: 'a.pdf', position: 1, bytes: nestedForms(8, 10, '') }]
    const busy = readPdfsInThreads(bomb, { ...defaultLimits, maxPageMilliseconds: 500 }, {}, threads)
    const patient = readPdfsInThreads(files, defaultLimits, {}, threads)
    const impatient = readPdfsInThreads(files, defaultLimits, { signal: AbortSignal.timeout(50) }, threads)
    await expect(impatient).rejects.toMatchObject({ code: 'aborted' })
    await expect(busy).rejects.toMatchObject({ code: 'reading_timeout' })
    expect((await patient).pages).toHaveLength(2)
    await threads.close()
  })

  it('can be closed, and started again', async () => {
    const threads = new ReadingThreads({ maxThreads: 1 })
    await readPdfsInThreads(files, defaultLimits, {}, threads)
    const bomb = [{ name: 'a.pdf', position: 1, bytes: nestedForms(8, 10, '') }]
    const cut = readPdfsInThreads(bomb, defaultLimits, {}, threads)
    const refused = expect(cut).rejects.toMatchObject({ code: 'reading_failed' })
    await new Promise((resolve) => setImmediate(resolve))
    await threads.close()
    await refused
    expect((await readPdfsInThreads(files, defaultLimits, {}, threads)).pages).toHaveLength(2)
    await threads.close()
  })

  it('do not keep a process alive that has nothing else to do', () => {
    const script = fileURLToPath(new URL('./lone-process.test-support.ts', import.meta.url))
    const options = { cwd: import.meta.dirname, encoding: 'utf8', timeout: 15_000 } as const
    const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script, billPath], options)
    expect({ stdout, status }).toEqual({ stdout: '2\n', status: 0 })
  })
})
