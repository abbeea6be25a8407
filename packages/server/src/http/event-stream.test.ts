import { EventEmitter } from 'node:events'
import type { Response as ExpressResponse } from 'express'
import { ConstatError, type AnalysisProgress } from '@constat/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../analysis/analysis-parts.js'
import { jpeg, postImages } from '../testing/images.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'
import { openEventStream } from './event-stream.js'

const photos = [{ name: '1.jpg', bytes: jpeg() }]
const asEvents = { Accept: 'text/event-stream' }

/** The events of a stream, their data parsed. */
function eventsIn(text: string): [event: string, data: Record<string, unknown>][] {
  const messages = text.split('\n\n').filter((message) => message !== '' && !message.startsWith(':'))
  return messages.map((message) => {
    const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(message) ?? []
    return [event, JSON.parse(data) as Record<string, unknown>]
  })
}

const reporting =
  (progress: readonly AnalysisProgress[], failure?: Error): AnalyzeEnergyInvoice =>
  (_request, context) => {
    for (const report of progress) context?.onProgress?.(report)
    return failure === undefined ? Promise.resolve(sampleAnalysis()) : Promise.reject(failure)
  }

class EncryptedForTest extends ConstatError {
  override readonly code = 'encrypted_pdf'
}

describe('a caller that accepts text/event-stream', () => {
  it.each(['/v1/invoices/images', '/v1/invoices'])('gets the progress, then the result: %s', async (path) => {
    const { url } = await serveForTest({
      analyze: reporting([
        { stage: 'reading', step: 'ocr', page: 1, pages: 2 },
        { stage: 'reading', step: 'ocr', page: 2, pages: 2 },
        { stage: 'report' },
      ]),
    })
    const response = await postImages(url, photos, {
      headers: asEvents,
      fields: { user_id: '9223372036854775807' },
      path,
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    const events = eventsIn(text)
    expect(events.slice(0, -1)).toEqual([
      ['progress', { stage: 'waiting', step: null, page: null, pages: null, percent: 0 }],
      ['progress', { stage: 'reading', step: 'ocr', page: 1, pages: 2, percent: 54 }],
      ['progress', { stage: 'reading', step: 'ocr', page: 2, pages: 2, percent: 92 }],
      ['progress', { stage: 'report', step: null, page: null, pages: null, percent: 96 }],
    ])
    expect(events.at(-1)).toEqual(['result', expect.objectContaining({ highlights: sampleAnalysis().highlights })])
    expect(text).toContain('"user_id":9223372036854775807,')
  })

  it('gets an error that comes later as an event, with its status', async () => {
    const failure = new EncryptedForTest({ message: 'encrypted', userMessage: 'Ce PDF est protégé.' })
    const { url } = await serveForTest({ analyze: reporting([{ stage: 'reading' }], failure) })
    const response = await postImages(url, photos, { headers: { ...asEvents, 'X-Request-Id': 'test-request' } })
    const events = eventsIn(await response.text())
    expect(events.map(([event]) => event)).toEqual(['progress', 'progress', 'error'])
    expect(events.at(-1)?.[1]).toEqual({
      detail: 'Ce PDF est protégé.',
      code: 'encrypted_pdf',
      request_id: 'test-request',
      status: 422,
    })
  })

  it('learns nothing of a fault', async () => {
    const { url } = await serveForTest({ analyze: reporting([], new TypeError('secret inner words')) })
    const text = await (await postImages(url, photos, { headers: asEvents })).text()
    expect(text).not.toContain('secret')
    expect(eventsIn(text).at(-1)?.[1]).toMatchObject({ detail: 'Erreur interne du serveur', status: 500 })
  })

  it('gets what is refused before the analysis as JSON with its status', async () => {
    const { url } = await serveForTest()
    const response = await postImages(url, [], { headers: asEvents })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'no_file' })
  })

  it.each(['*/*', 'application/json', 'application/xml', 'text/event-stream;q=0.1, */*'])(
    'is not the one that accepts %s',
    async (accept) => {
      const { url } = await serveForTest()
      const response = await postImages(url, photos, { headers: { Accept: accept } })
      expect(response.headers.get('content-type')).toContain('application/json')
      expect(await response.json()).toHaveProperty('highlights')
    },
  )

  it('takes its key and its places as any other', async () => {
    const { url } = await serveForTest()
    const response = await postImages(url, photos, { headers: { ...asEvents, 'X-API-Key': `${testKey}x` } })
    expect(response.status).toBe(401)
  })
})

describe('openEventStream', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  /** The answer as the stream uses it; what was written can be read. */
  function recorded() {
    const written: string[] = []
    const emitter = new EventEmitter()
    const response = Object.assign(emitter, {
      status: () => response,
      set: () => response,
      flushHeaders: () => undefined,
      write: (text: string) => written.push(text),
      end: () => emitter.emit('close'),
      writableEnded: false,
      destroyed: false,
    })
    return { response: response as unknown as ExpressResponse, written }
  }

  it('sends a comment every 15 s while nothing else comes, and none after the end', () => {
    vi.useFakeTimers()
    const { response, written } = recorded()
    const stream = openEventStream(response)
    vi.advanceTimersByTime(31_000)
    expect(written).toEqual([': heartbeat\n\n', ': heartbeat\n\n'])
    stream.end()
    vi.advanceTimersByTime(60_000)
    expect(written).toHaveLength(2)
  })

  it('keeps a text of several lines on one line', () => {
    const { response, written } = recorded()
    const stream = openEventStream(response)
    stream.send('result', { text: 'a\nb\r\n\n' })
    stream.end()
    expect(written).toEqual(['event: result\ndata: {"text":"a\\nb\\r\\n\\n"}\n\n'])
  })
})
