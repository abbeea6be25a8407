import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { watchAnswers } from './watch-answers.js'

/** What is found wrong with the answer that a server gives on one path. */
async function faultsOf(answer: RequestListener, path: string): Promise<string[]> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const stop = watchAnswers(port)
  await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  return stop()
}

const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) => {
    response.statusCode = status
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  }
const error = (code: string) => ({ detail: 'Une phrase.', code, request_id: 'a' })

describe('watching the answers of a test', () => {
  it('finds nothing in one that is as described, or of no route', async () => {
    expect(await faultsOf(json(200, { ok: true }), '/healthz')).toEqual([])
    expect(await faultsOf(json(404, error('not_found')), '/nowhere')).toEqual([])
    expect(await faultsOf(json(500, error('internal_error')), '/healthz')).toEqual([])
  })

  it.each([
    ['a key that is not described', json(200, { ok: true, more: 1 })],
    ['a wrong value', json(200, { ok: false })],
    ['another status', json(201, { ok: true })],
    ['a code that the route cannot answer with', json(401, error('unauthorized'))],
    ['a code with another status', json(502, error('internal_error'))],
    ['an error of another shape', json(500, { error: 'broken' })],
    ['another media type', (_request, response) => void response.setHeader('Content-Type', 'text/plain').end('ok')],
  ] as readonly (readonly [string, RequestListener])[])('finds %s', async (_name, answer) => {
    expect(await faultsOf(answer, '/healthz')).not.toEqual([])
  })
})
