import { connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serveForTest, testKey } from '../../src/testing/serve-for-test.js'

const file = (name = 'f.pdf', content = '%PDF-1.4') =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`
const field = (name: string, value = '1') => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const end = '--x--\r\n'
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index))

/** Status and body of one form, whose body and type are given as they are. */
async function post(body: string, type = 'multipart/form-data; boundary=x') {
  const { url } = await serveForTest({
    analyze: () => Promise.reject(new Error('must not run')),
    limits: { maxContentLength: 4 * 1024 * 1024, concurrentAnalyses: 1, waitingAnalyses: 1, analysisSeconds: 10 },
  })
  const headers = { 'X-API-Key': testKey, 'Content-Type': type }
  const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: Buffer.from(body, 'latin1') })
  const answer = (await response.json()) as { code: string; detail: string }
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  return { status: response.status, code: answer.code, text: JSON.stringify(answer) }
}

describe('a form made to hurt', () => {
  it.each<[string, string, string?]>([
    ['thousands of fields', times(5000, (index) => field(`f${index}`)).join('') + file() + end],
    ['thousands of the same field', times(5000, () => field('type')).join('') + file() + end],
    ['thousands of files', times(5000, (index) => file(`${index}.pdf`)).join('') + end],
    ['thousands of parts without a name', times(5000, () => '--x\r\n\r\n1\r\n').join('') + file() + end],
    ['a name of a megabyte', field('n'.repeat(1_000_000)) + file() + end],
    ['a nested name', field('a[b][c][d][e]') + file() + end],
    ['a list with a huge index', field('a[4294967294]') + file() + end],
    ['a short field of a megabyte', field('external_ref', 'v'.repeat(600_000)) + file() + end],
    ['thousands of headers in one part', `--x\r\n${'X-A: b\r\n'.repeat(5000)}${file().slice(5)}${end}`],
    ['a header of a megabyte in one part', `--x\r\nX-A: ${'b'.repeat(1_000_000)}\r\n${file().slice(5)}${end}`],
    ['no end', file().slice(0, -10)],
    ['no part', end],
    ['nothing', ''],
    ['another boundary', file() + end, 'multipart/form-data; boundary=y'],
    ['no boundary', file() + end, 'multipart/form-data'],
    ['an empty boundary', file() + end, 'multipart/form-data; boundary='],
    ['a boundary of a thousand characters', file() + end, `multipart/form-data; boundary=${'x'.repeat(1000)}`],
    ['a preamble of megabytes', 'p'.repeat(3_000_000) + file('f.txt', 'x') + end],
    ['boundaries within boundaries', '--x\r\n--x\r\n--x\r\n'.repeat(1000) + end],
    ['a name that breaks a line', field('a%0d%0aX-Injected: 1') + file('f.txt', 'x') + end],
  ])('is refused with a code, and the server goes on: %s', async (_what, body, type) => {
    const { status, code, text } = await post(body, type)
    expect([400, 413]).toContain(status)
    expect(code).toMatch(
      /^(invalid_request|no_file|too_many_files|unexpected_file|unsupported_file_type|invalid_field)$/,
    )
    expect(text.length).toBeLessThan(1000)
    expect(text).not.toMatch(/node_modules|\.[jt]s:\d|multer|busboy/i)
  })

  it('is not believed to be another kind of body', async () => {
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/mixed']) {
      expect(await post('{"file":"x"}', type)).toMatchObject({ status: 400 })
    }
  })
})

describe('prototype pollution', () => {
  const names = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf')
  it('by the names of fields changes nothing', async () => {
    const { url } = await serveForTest()
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom('', '[polluted]', '[prototype][polluted]', '.polluted'),
        async (name, tail) => {
          const body = field(`${name}${tail}`, 'yes') + file() + end
          const headers = { 'X-API-Key': testKey, 'Content-Type': 'multipart/form-data; boundary=x' }
          const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body })
          expect([200, 400]).toContain(response.status)
          expect(({} as { polluted?: string }).polluted).toBeUndefined()
          expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
        },
      ),
      { numRuns: 24 },
    )
  })

  it('by JSON in a field changes nothing', async () => {
    const { url } = await serveForTest()
    for (const name of ['simulate', 'offers', 'earlier_invoices']) {
      for (const json of [
        '{"__proto__":{"polluted":1}}',
        '[{"constructor":{"prototype":{"polluted":1}}}]',
        '['.repeat(50_000),
      ]) {
        const headers = { 'X-API-Key': testKey, 'Content-Type': 'multipart/form-data; boundary=x' }
        const body = field(name, json) + file() + end
        const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body })
        expect([200, 400]).toContain(response.status)
        expect(({} as { polluted?: number }).polluted).toBeUndefined()
      }
    }
  })
})

function hangUpAfter(url: string, sent: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(sent, () => socket.destroy())
    })
    socket.on('error', reject).on('close', () => {
      resolve()
    })
  })
}

describe('a client that goes away', () => {
  it('at any byte of its request leaves the server as it was', async () => {
    const { url } = await serveForTest({ analyze: () => Promise.reject(new Error('must not run')) })
    const body = file() + end
    const head = `POST /v1/invoices/pdf HTTP/1.1\r\nHost: test\r\nX-API-Key: ${testKey}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length + 10}\r\nConnection: close\r\n\r\n`
    const whole = head + body
    for (let at = 1; at < whole.length; at += 23) await hangUpAfter(url, whole.slice(0, at))
    const health = await (await fetch(`${url}/health`, { headers: { 'X-API-Key': testKey } })).json()
    expect(health).toMatchObject({ analyses: { running: 0, waiting: 0 } })
  })
})
