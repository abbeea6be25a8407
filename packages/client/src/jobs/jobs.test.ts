import { describe, expect, it } from 'vitest'
import { json, scriptedConnection } from '../http/scripted-fetch.test-support.js'
import { jobs } from './jobs.js'

const pdf = { name: 'facture.pdf', bytes: new TextEncoder().encode('%PDF-') }
const progress = { stage: 'reading', step: null, page: null, pages: null, percent: 10 }
const stream = (...events: [string, unknown][]) =>
  new Response(events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(''), {
    headers: { 'Content-Type': 'text/event-stream' },
  })

describe('a job', () => {
  it('is handed over again when the answer is lost, with the same idempotency key', async () => {
    const { connection, sent } = scriptedConnection([new TypeError('fetch failed'), json({ task_id: 't-1' })])
    expect(await jobs(connection).create({ kind: 'pdf', file: pdf, externalRef: 'A', userId: 2n ** 60n })).toBe('t-1')
    const keys = sent.map(({ init }) => new Headers(init.headers).get('idempotency-key'))
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(keys[1]).toBe(keys[0])
    const form = sent[1]?.init.body as FormData
    expect([...form.keys()]).toEqual(['file', 'user_id', 'external_ref'])
    expect(form.get('user_id')).toBe('1152921504606846976')
    expect(form.get('file')).toHaveProperty('name', 'facture.pdf')
  })

  it('is followed over connections that are cut', async () => {
    const { connection } = scriptedConnection([
      stream(['progress', progress]),
      stream(['progress', { ...progress, percent: 60 }], ['result', { highlights: ['Une ligne'] }]),
    ])
    const seen = []
    for await (const { event, data } of jobs(connection).events('t-1'))
      seen.push(event === 'progress' ? data.percent : data.highlights)
    expect(seen).toEqual([10, 60, ['Une ligne']])
  })

  it('is asked for where events do not come through', async () => {
    const state = { task_id: 't-1', status: 'STARTED', progress, error: null }
    const { connection, sent } = scriptedConnection(
      [
        stream(),
        stream(),
        stream(),
        json(state),
        json({ ...state, status: 'SUCCESS', result: { highlights: ['Fin'] } }),
      ],
      { retries: 0 },
    )
    const percents: number[] = []
    const options = { pollMilliseconds: 1, onProgress: ({ percent }: { percent: number }) => percents.push(percent) }
    expect(await jobs(connection).wait('t-1', options)).toEqual({ highlights: ['Fin'] })
    expect(percents).toEqual([10])
    expect(sent.map(({ url }) => url.endsWith('/events'))).toEqual([true, true, true, false, false])
  })

  it('that failed is an error with the code and the sentence of a direct call', async () => {
    const failed = { code: 'not_an_energy_bill', detail: 'Ce document n’est pas une facture.', status: 422 }
    const { connection } = scriptedConnection([stream(['error', failed])])
    await expect(jobs(connection).wait('t-1')).rejects.toMatchObject(failed)
  })

  it('that does not end is waited for no longer than asked', async () => {
    const never = (init: RequestInit) =>
      new Promise<Response>((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(init.signal?.reason as Error)
        })
      })
    const { connection } = scriptedConnection([never])
    await expect(jobs(connection).wait('t-1', { maxMilliseconds: 5 })).rejects.toMatchObject({ code: 'timeout' })
  })

  it('has an id that leads nowhere else', () => {
    const { connection, sent } = scriptedConnection([])
    expect(() => jobs(connection).get('../keys')).toThrow(expect.objectContaining({ code: 'invalid_argument' }))
    expect(sent).toEqual([])
  })
})
