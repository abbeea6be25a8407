import { describe, expect, it } from 'vitest'
import { serveForTest, testLimits } from '../../testing/serve-for-test.js'
import { observed, postPhotos, smallPhoto, woundsForTest } from '../../testing/wounds.test-support.js'

const bytes = await smallPhoto()
const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }

interface Data {
  message?: string
  percent?: number
  success?: boolean
  data?: Record<string, unknown> | null
  status?: number
  code?: string
  error?: string
}

async function stream(replies: Parameters<typeof woundsForTest>[0], fields: Record<string, string> = {}) {
  const { url } = await serveForTest({ limits, wounds: woundsForTest(replies).wounds })
  const response = await postPhotos(url, '/v2/analyze-wound', [{ field: 'wound_image', bytes }], { fields })
  const text = await response.text()
  const events = [...text.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(
    ([, event = '', data = '']): [string, Data] => [event, JSON.parse(data) as Data],
  )
  return { response, text, events }
}

describe('POST /v2/analyze-wound', () => {
  it('tells the progress of before, the result and the end, all of it in JSON', async () => {
    const { response, text, events } = await stream([observed])
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    expect(events.map(([event, { percent }]) => [event, percent])).toEqual([
      ['progress', 0],
      ['progress', 20],
      ['progress', 40],
      ['progress', 60],
      ['progress', 90],
      ['result', 100],
      ['complete', 100],
    ])
    // A client that knows nothing of the names of events reads the lines of data alone.
    const lines = text.split('\n').filter((line) => line.startsWith('data: '))
    expect(lines.map((line) => typeof JSON.parse(line.slice(6)))).toEqual(lines.map(() => 'object'))
    expect(events[5]?.[1]).toMatchObject({ success: true, data: { type_plaie: 'Escarre', analyse: {}, _metadata: {} } })
    for (const [, { message }] of events.filter(([event]) => event === 'progress')) expect(message).toMatch(/^[A-Z]/)
  })

  it('has the report in its result where it is asked for', async () => {
    const { events } = await stream([observed], { report: 'true' })
    expect(events.find(([event]) => event === 'result')?.[1].data?.['report_base64']).toMatch(/^JVBERi0/)
  })

  it('ends with an error that is no data, and no result', async () => {
    const { events } = await stream([{ refusal: 'no', finishReason: 'refusal' }])
    expect(events.map(([event]) => event)).toEqual(['progress', 'progress', 'progress', 'error'])
    expect(events.at(-1)?.[1]).toMatchObject({
      success: false,
      data: null,
      status: 502,
      status_code: 502,
      code: 'model_refused',
    })
  })

  it('refuses what is no photograph before it begins', async () => {
    const { url } = await serveForTest({ limits, wounds: woundsForTest([]).wounds })
    const response = await postPhotos(url, '/v2/analyze-wound', [{ field: 'wound_image', bytes: Buffer.from('%PDF-') }])
    expect([response.status, await response.json()]).toMatchObject([
      415,
      { success: false, code: 'photo_not_supported' },
    ])
  })
})
