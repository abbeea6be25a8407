import { describe, expect, it } from 'vitest'
import { json, scriptedConnection } from '../http/scripted-fetch.test-support.js'
import { reviews } from './reviews.js'

const id = '7c1d2f0a-3b54-4e0e-9a61-5d2c8f6e1b90'

describe('reviews', () => {
  it('are given as one file, in the format that is asked for', async () => {
    const { connection, sent } = scriptedConnection([new Response('review_id,kind\r\n')])
    const file = await reviews(connection).export('csv', { state: 'corrected' })
    expect(await file.text()).toBe('review_id,kind\r\n')
    const { pathname, searchParams } = new URL(sent[0]?.url ?? '')
    expect([pathname, Object.fromEntries(searchParams)]).toEqual([
      '/v1/reviews/export',
      { format: 'csv', state: 'corrected' },
    ])
  })

  it('take the annotations of Label Studio', async () => {
    const answer = { counts: { corrected: 1 }, tasks: [{ task: 41, outcome: 'corrected' }] }
    const { connection, sent } = scriptedConnection([json(answer)])
    const tasks = [{ id: 41, data: { review_id: id }, annotations: [] }]
    expect(await reviews(connection).import(tasks)).toEqual(answer)
    expect(sent[0]?.init.method).toBe('POST')
    expect(JSON.parse(sent[0]?.init.body as string)).toEqual(tasks)
  })

  it('are corrected under their id, and nothing else is taken for one', async () => {
    const { connection, sent } = scriptedConnection([json({ id, learned: [] })])
    const corrections = [{ path: 'totals.ttc', value: 112.4 }]
    expect(await reviews(connection).correct(id, corrections)).toEqual({ id, learned: [] })
    expect([sent[0]?.init.method, new URL(sent[0]?.url ?? '').pathname]).toEqual([
      'PUT',
      `/v1/reviews/${id}/corrections`,
    ])
    expect(JSON.parse(sent[0]?.init.body as string)).toEqual(corrections)
    expect(() => reviews(connection).get('../keys')).toThrow('relecture')
    expect(sent).toHaveLength(1)
  })

  it('are forgotten without an answer to read', async () => {
    const { connection, sent } = scriptedConnection([new Response(null, { status: 204 })])
    await reviews(connection).remove(id)
    expect(sent[0]?.init.method).toBe('DELETE')
  })
})
