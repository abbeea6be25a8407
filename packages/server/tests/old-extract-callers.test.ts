import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { InvoiceRequest } from '../src/extraction/invoice-reading.js'
import { sampleReading } from '../src/testing/sample-reading.js'
import { serveForTest, testKey } from '../src/testing/serve-for-test.js'
import { billName, smallBill, writeCallerFiles } from './old-callers/caller-files.js'
import { extractCallers } from './old-callers/extract-callers.js'
import { callWith, recordingOf, type OldCaller } from './old-callers/old-callers.js'
import { lacksCaller } from './old-callers/lacks-caller.js'
import { recordOneRequest } from './old-callers/record-request.js'
import { replayRequest } from './old-callers/replay-request.js'
import { shapeOf } from './old-callers/shape-of.js'
import { temporaryFolder } from './run-constat.js'

const recording = (caller: OldCaller): Promise<Buffer> => readFile(recordingOf(caller))

async function serve() {
  const read: InvoiceRequest['files'][] = []
  const { url } = await serveForTest({
    readInvoice: ({ files }) => {
      read.push(files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })))
      return Promise.resolve(sampleReading())
    },
  })
  return { url, read }
}

/** The keys that callers of before rely on, in their types. */
const promised = {
  success: true,
  message: expect.stringMatching(/\w/) as string,
  data: {
    filename: billName,
    extracted_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
    fields: expect.arrayContaining([
      {
        label: 'montant_ttc',
        value: '1344.60',
        confidence: 0.96,
        bbox: { x: 0.1, y: 0.54, width: 0.25, height: 0.012 },
        page: 1,
      },
    ]) as unknown,
    overall_confidence: 0.93,
    needs_review: false,
    model_version: 'constat-test',
  },
}

describe('a request as it was recorded', () => {
  it.each(extractCallers)('brings an invoice, and the answer of before: $name', async (caller) => {
    const { url, read } = await serve()
    const { status, headers, body } = await replayRequest(url, await recording(caller))
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    expect(JSON.parse(body.toString('utf8'))).toMatchObject(promised)
    expect(read).toEqual([[{ name: billName, bytes: await readFile(smallBill) }]])
  })

  it.each(extractCallers)('may arrive in small pieces: $name', async (caller) => {
    const { url, read } = await serve()
    expect((await replayRequest(url, await recording(caller), 61)).status).toBe(200)
    expect(read).toHaveLength(1)
  })

  it.each(extractCallers)('is refused without its key: $name', async (caller) => {
    const { url, read } = await serve()
    const request = (await recording(caller)).toString('latin1').replace(testKey, 'nuno_another-key-of-them')
    const { status, body } = await replayRequest(url, Buffer.from(request, 'latin1'))
    expect([status, JSON.parse(body.toString('utf8'))]).toMatchObject([
      401,
      { success: false, data: null, message: 'Non autorisé', detail: 'Non autorisé' },
    ])
    expect(read).toEqual([])
  })
})

describe.each(extractCallers)('$name today', (caller) => {
  it.skipIf(lacksCaller(caller))('sends what was recorded', async () => {
    const folder = await temporaryFolder()
    const files = await writeCallerFiles(folder)
    const { url, recorded } = await recordOneRequest()
    await callWith(caller, { url, key: testKey, folder, files })
    expect(shapeOf(await recorded)).toBe(shapeOf(await recording(caller)))
  })

  it.skipIf(lacksCaller(caller))('understands what it is answered', async () => {
    const folder = await temporaryFolder()
    const files = await writeCallerFiles(folder)
    const { url } = await serve()
    expect(JSON.parse(await callWith(caller, { url, key: testKey, folder, files }))).toMatchObject(promised)
  })
})
