import { describe, expect, it } from 'vitest'
import { describedRoutes } from '../../src/openapi/described-routes.js'
import { sendRaw } from '../../src/testing/send-raw.js'
import { serveForTest, testKey } from '../../src/testing/serve-for-test.js'

/** Ways to write a path out of a folder, that one reader or another has fallen for. */
const ways = [
  '../../../../../../etc/passwd',
  '..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '..%252f..%252f..%252fetc%252fpasswd',
  '..%5c..%5c..%5cetc%5cpasswd',
  '..\\..\\..\\etc\\passwd',
  '....//....//....//etc/passwd',
  '%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  'file:///etc/passwd',
  'passwd%00.css',
  '..;/..;/etc/passwd',
  '.env',
  '.git/config',
]

/** Folders of files, and every route that has something of the caller in its path. */
const places = [
  '/',
  '/script/',
  '/style/',
  '/font/',
  '/docs/',
  ...describedRoutes.filter(({ path }) => path.includes('{')).map(({ path }) => path.slice(0, path.indexOf('{'))),
]

describe('a path that leads out of its folder', () => {
  it.each([...new Set(places)])('is nothing under %s', async (place) => {
    const { url } = await serveForTest()
    for (const way of ways) {
      const head = `GET ${place}${way} HTTP/1.1\r\nHost: test\r\nX-API-Key: ${testKey}\r\nConnection: close\r\n\r\n`
      const answer = await sendRaw(url, head)
      expect([way, answer.slice(0, 12)]).toEqual([way, expect.stringMatching(/^HTTP\/1\.1 4\d\d/)])
      expect(answer).not.toMatch(/root:|node_modules|\[core\]/)
    }
  })

  it('is repeated in no header of an answer', async () => {
    const { url } = await serveForTest()
    const answer = await sendRaw(url, 'GET /%0d%0aX-Injected:%201 HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n')
    expect(answer).not.toMatch(/^X-Injected/im)
  })
})
