import { describe, expect, it } from 'vitest'
import { createLogger } from '../../src/logging/create-logger.js'
import { sendRaw } from '../../src/testing/send-raw.js'
import { serveForTest, testKey } from '../../src/testing/serve-for-test.js'

const hidden = 'GET /smuggled HTTP/1.1\r\nHost: test\r\n\r\n'
const post = (headers: string, body = '') =>
  `POST /v1/invoices/pdf HTTP/1.1\r\nHost: test\r\nX-API-Key: ${testKey}\r\nContent-Type: multipart/form-data; boundary=x\r\n${headers}\r\n\r\n${body}`

/** What comes back when a request of a doubtful shape is followed by one that hides in it. */
async function answersTo(request: string): Promise<{ statuses: string[]; sawHidden: boolean }> {
  const lines: string[] = []
  const logger = createLogger({ logLevel: 'trace', environment: 'test' }, { write: (line) => void lines.push(line) })
  const { url } = await serveForTest({ logger, analyze: () => Promise.reject(new Error('must not run')) })
  const answer = await sendRaw(url, request)
  return { statuses: answer.match(/HTTP\/1\.1 \d+/g) ?? [], sawHidden: lines.join('').includes('/smuggled') }
}

describe('a request that two readers may cut differently', () => {
  it.each([
    ['a length and chunks', post(`Content-Length: 6\r\nTransfer-Encoding: chunked`, `0\r\n\r\n${hidden}`)],
    ['chunks and a length', post(`Transfer-Encoding: chunked\r\nContent-Length: 6`, `0\r\n\r\n${hidden}`)],
    ['two lengths', post(`Content-Length: 0\r\nContent-Length: ${hidden.length}`, hidden)],
    ['two equal lengths', post('Content-Length: 5\r\nContent-Length: 5', `--x--${hidden}`)],
    ['a list of lengths', post('Content-Length: 0, 5', hidden)],
    ['a signed length', post('Content-Length: +5', `--x--${hidden}`)],
    ['a negative length', post('Content-Length: -5', hidden)],
    ['a hexadecimal length', post('Content-Length: 0x5', hidden)],
    ['a length beyond all numbers', post(`Content-Length: ${'9'.repeat(40)}`, hidden)],
    ['a length with a blank before its colon', post('Content-Length : 5', hidden)],
    ['chunks under another name', post('Transfer-Encoding: xchunked', `0\r\n\r\n${hidden}`)],
    ['chunks that are not the last coding', post('Transfer-Encoding: chunked, identity', `0\r\n\r\n${hidden}`)],
    ['chunks twice', post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', `0\r\n\r\n${hidden}`)],
    ['a folded header', post('Transfer-Encoding:\r\n chunked', `0\r\n\r\n${hidden}`)],
    ['a header ended by a line feed alone', post('X-A: b\nTransfer-Encoding: chunked', `0\r\n\r\n${hidden}`)],
    ['a carriage return in a header', post('X-A: b\rTransfer-Encoding: chunked', hidden)],
    ['a null in a header', post('X-A: b\0c', hidden)],
    ['a header without a name', post(': b', hidden)],
    ['a chunk of a wrong size', post('Transfer-Encoding: chunked', `zz\r\n${hidden}`)],
    ['a chunk of a size beyond all numbers', post('Transfer-Encoding: chunked', `${'f'.repeat(40)}\r\n${hidden}`)],
    ['a chunk longer than its size', post('Transfer-Encoding: chunked', `1\r\nabc\r\n0\r\n\r\n${hidden}`)],
  ])('is answered 400 once, and the connection closes: %s', async (_what, request) => {
    expect(await answersTo(request)).toEqual({ statuses: ['HTTP/1.1 400'], sawHidden: false })
  })

  it.each([
    ['another protocol', `GET / HTTP/3.0\r\nHost: test\r\n\r\n${hidden}`],
    ['no protocol', 'GET /\r\n\r\n'],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a method in lower case', `get / HTTP/1.1\r\nHost: test\r\n\r\n${hidden}`],
  ])('has %s', async (_what, request) => {
    const { statuses, sawHidden } = await answersTo(request)
    expect([statuses.slice(0, 1), sawHidden]).toEqual([['HTTP/1.1 400'], false])
  })

  it('keeps its order when it is sent with the next one, as it may be', async () => {
    const { url } = await serveForTest()
    const next = 'GET /healthz HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n'
    const answer = await sendRaw(url, `GET /v1/nothing HTTP/1.1\r\nHost: test\r\n\r\n${next}`)
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200'])
  })
})
