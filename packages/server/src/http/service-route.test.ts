import { expect, it } from 'vitest'
import { serveForTest } from '../testing/serve-for-test.js'
import { version } from '../version.js'

const chrome = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

it.each(['*/*', 'application/json', 'application/json, */*;q=0.5', 'text/html;q=0.5, application/json', 'image/png'])(
  'says what the server is to a program that accepts %s',
  async (accept) => {
    const { url } = await serveForTest()
    const { status, headers, ...response } = await fetch(`${url}/`, { headers: { Accept: accept } }).then(
      async (answer) => ({ status: answer.status, headers: answer.headers, body: (await answer.json()) as object }),
    )
    expect([status, headers.get('vary')]).toEqual([200, 'Accept'])
    expect(response.body).toEqual({
      message: expect.stringMatching(/\w/) as string,
      version,
      docs: '/docs',
      health: '/health',
    })
    for (const path of ['/docs', '/health']) expect((await fetch(`${url}${path}`)).status).toBe(200)
  },
)

it.each(['text/html', chrome])('shows the console to a browser that accepts %s', async (accept) => {
  const { url } = await serveForTest()
  const response = await fetch(`${url}/`, { headers: { Accept: accept } })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(response.headers.get('vary')).toContain('Accept')
  expect(await response.text()).toContain('<!doctype html>')
})

it('has no other method there', async () => {
  const { url } = await serveForTest()
  const response = await fetch(`${url}/`, { method: 'POST' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})
