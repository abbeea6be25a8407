import { readFile } from 'node:fs/promises'
import { analyzeEnergyInvoice } from '@constat/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Dependencies } from '../src/dependencies.js'
import { sampleAnalysis } from '../src/testing/sample-analysis.js'
import { serveForTest, testDependencies, testKey } from '../src/testing/serve-for-test.js'
import { billName, pageBytes, smallBill, writeCallerFiles } from './old-callers/caller-files.js'
import { callWith, oldCallers, recordingOf, type OldCaller } from './old-callers/old-callers.js'
import { lacksCaller } from './old-callers/lacks-caller.js'
import { recordOneRequest } from './old-callers/record-request.js'
import { replayRequest, type WireAnswer } from './old-callers/replay-request.js'
import { shapeOf } from './old-callers/shape-of.js'
import { temporaryFolder } from './run-constat.js'

const callersOf = (sends: OldCaller['sends']) => oldCallers.filter((caller) => caller.sends === sends)
const recording = (caller: OldCaller): Promise<Buffer> => readFile(recordingOf(caller))

type Files = Parameters<Dependencies['analyze']>[0]['files']

/** A server that remembers the files of each analysis, and how they were to be read. */
async function serverThatRemembers(analyze: Dependencies['analyze'] = () => Promise.resolve(sampleAnalysis())) {
  const asked: { files: Files; type: string | undefined; strict: boolean | undefined }[] = []
  const webhooks: string[] = []
  const dependencies = await testDependencies({
    analyze: (request, context) => {
      const { files, type, strict } = request
      asked.push({ files: files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })), type, strict })
      return analyze(request, context)
    },
    checkWebhook: (url) => {
      webhooks.push(url)
      return Promise.resolve()
    },
  })
  const { url } = await serveForTest(dependencies)
  const worker = dependencies.jobs.queue.process(dependencies.jobHandlers)
  onTestFinished(() => worker.stop(0))
  return { url, asked, webhooks }
}

/** The six keys of the contract, whatever else the answer holds. */
function expectInvoiceAnswer({ status, headers, body }: WireAnswer): void {
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
  const answer = JSON.parse(body.toString('utf8')) as Record<string, string> & { highlights: string[] }
  expect(answer).toMatchObject({ user_id: 123, invoice_id: 456, external_ref: 'ABC-2025-09' })
  for (const name of ['non_anonymous_report_base64', 'anonymous_report_base64']) {
    expect(Buffer.from(answer[name] ?? '', 'base64').toString('latin1', 0, 5)).toBe('%PDF-')
  }
  expect(answer.highlights.length).toBeGreaterThanOrEqual(3)
  for (const highlight of answer.highlights) expect(highlight).toMatch(/\w/)
}

describe('a request as it was recorded', () => {
  it.each(callersOf('pdf'))('brings a bill: $name', async (caller) => {
    const { url, asked } = await serverThatRemembers(analyzeEnergyInvoice)
    expectInvoiceAnswer(await replayRequest(url, await recording(caller)))
    const type = caller.name.startsWith('requests') ? 'auto' : 'electricite'
    expect(asked).toEqual([{ files: [{ name: billName, bytes: await readFile(smallBill) }], type, strict: true }])
  })

  it.each(callersOf('images'))('brings pages in their order: $name', async (caller) => {
    const { url, asked } = await serverThatRemembers()
    expectInvoiceAnswer(await replayRequest(url, await recording(caller)))
    const files = pageBytes.map((bytes, index) => ({ name: `page ${index + 1}.jpg`, bytes: Buffer.from(bytes) }))
    expect(asked).toEqual([{ files, type: 'gaz', strict: false }])
  })

  it.each(callersOf('job'))('brings a bill for later, whose task it can follow: $name', async (caller) => {
    const { url, asked, webhooks } = await serverThatRemembers()
    const { status, body } = await replayRequest(url, await recording(caller))
    const { task_id: taskId, ...more } = JSON.parse(body.toString('utf8')) as { task_id: string }
    expect([status, more]).toEqual([200, {}])
    const ask = async () => {
      const response = await fetch(`${url}/v1/jobs/${taskId}`, { headers: { 'X-API-Key': testKey } })
      return (await response.json()) as { status: string; result?: unknown }
    }
    await vi.waitFor(async () => {
      expect(await ask()).toMatchObject({ task_id: taskId, status: 'SUCCESS' })
    }, 10_000)
    const { result } = await ask()
    expect(result).toMatchObject({ user_id: 123, invoice_id: 456, external_ref: 'ABC-2025-09' })
    expect(asked.map(({ files }) => files.map(({ bytes }) => bytes))).toEqual([[await readFile(smallBill)]])
    expect(webhooks).toEqual(['https://client.example/invoice_ready.php'])
  })

  it.each([...callersOf('images'), ...callersOf('pdf')])('may arrive in small pieces: $name', async (caller) => {
    const { url, asked } = await serverThatRemembers()
    expectInvoiceAnswer(await replayRequest(url, await recording(caller), 61))
    expect(asked).toHaveLength(1)
  })

  it.each(oldCallers)('is refused without its key, in the words of the contract: $name', async (caller) => {
    const { url, asked } = await serverThatRemembers()
    const request = (await recording(caller)).toString('latin1').replace(testKey, 'nuno_another-key-of-them')
    const refused = request.replace('Expect: 100-continue\r\n', '')
    const { status, body } = await replayRequest(url, Buffer.from(refused, 'latin1'))
    expect([status, JSON.parse(body.toString('utf8'))]).toMatchObject([401, { detail: 'Non autorisé' }])
    expect(asked).toEqual([])
  })
})

describe.each(oldCallers)('$name today', (caller) => {
  it.skipIf(lacksCaller(caller))('sends what was recorded', async () => {
    const folder = await temporaryFolder()
    const files = await writeCallerFiles(folder)
    const { url, recorded } = await recordOneRequest()
    await callWith(caller, { url, key: testKey, folder, files })
    expect(shapeOf(await recorded)).toBe(shapeOf(await recording(caller)))
  })
})
