import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jpeg } from '../testing/images.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { blankPdf, sampleAnalysis } from '../testing/sample-analysis.js'
import { serveForTest, testKey, testLimits } from '../testing/serve-for-test.js'

const kibibyte = 1024
const small = { ...testLimits, maxContentLength: 4 * kibibyte }

function bodyOf(size: number): Buffer {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="f.pdf"\r\n\r\n%PDF-1.4'
  return Buffer.concat([Buffer.from(head), Buffer.alloc(size), Buffer.from('\r\n--x--\r\n')])
}

const multipart = { 'X-API-Key': testKey, 'Content-Type': 'multipart/form-data; boundary=x' }
const tooLarge = { detail: 'Fichier trop volumineux : 0,1 Mo au maximum.', code: 'file_too_large' }

describe('a request larger than MAX_CONTENT_LENGTH', () => {
  it('is answered 413 by its declared length', async () => {
    const limits = { ...small, maxContentLength: 128 * kibibyte }
    const { url } = await serveForTest({ limits })
    const body = new Uint8Array(bodyOf(200 * kibibyte))
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers: multipart, body })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject(tooLarge)
  })

  it('is answered 413 when it declares no length', async () => {
    const limits = { ...small, maxContentLength: 128 * kibibyte }
    const { url } = await serveForTest({ limits, analyze: () => Promise.reject(new Error('must not run')) })
    const answer = await sendInPieces(url, bodyOf(300 * kibibyte), multipart)
    expect(answer.status).toBe(413)
    expect(answer.body).toMatchObject(tooLarge)
  })

  it('is answered 413 by the sum of its files when it declares no length', async () => {
    const limits = { ...small, maxContentLength: 100 * kibibyte }
    const { url } = await serveForTest({ limits, analyze: () => Promise.reject(new Error('must not run')) })
    const part = (size: number) =>
      Buffer.concat([
        Buffer.from('--x\r\nContent-Disposition: form-data; name="files"; filename="p.jpg"\r\n\r\n'),
        Buffer.from(jpeg()),
        Buffer.alloc(size),
        Buffer.from('\r\n'),
      ])
    const body = Buffer.concat([part(60 * kibibyte), part(60 * kibibyte), Buffer.from('--x--\r\n')])
    const answer = await sendInPieces(url, body, multipart, 16 * kibibyte, '/v1/invoices/images')
    expect(answer.status).toBe(413)
    expect(answer.body).toMatchObject(tooLarge)
  })

  it('is not sent at all by a client that asks first', async () => {
    const { url } = await serveForTest({ limits: small })
    const answer = await askFirst(url, { ...multipart, 'Content-Length': String(10_000) })
    expect(answer).toEqual({ status: 413, continued: false })
  })
})

describe('a client that asks before it sends (Expect: 100-continue)', () => {
  it('learns of a wrong key without sending the file', async () => {
    const { url } = await serveForTest()
    const answer = await askFirst(url, { ...multipart, 'X-API-Key': 'wrong', 'Content-Length': '1000' })
    expect(answer).toEqual({ status: 401, continued: false })
  })

  it('is told to go on with a right one', async () => {
    const { url } = await serveForTest()
    const body = bodyOf(100)
    const answer = await askFirst(url, { ...multipart, 'Content-Length': String(body.length) }, body)
    expect(answer).toEqual({ status: 200, continued: true })
  })
})

describe('uploads that go wrong', () => {
  it('survives a client that hangs up in the middle of its file', async () => {
    const { url } = await serveForTest({ analyze: () => Promise.reject(new Error('must not run')) })
    await hangUp(url, bodyOf(1000).subarray(0, 400), 2000)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('reads a file that comes byte by byte', async () => {
    const { url } = await serveForTest()
    const answer = await sendInPieces(url, bodyOf(40), { ...multipart }, 1)
    expect(answer.status).toBe(200)
  })

  it('answers 400 to bytes that are no form, whatever they are', async () => {
    const { url } = await serveForTest({ analyze: () => Promise.reject(new Error('must not run')) })
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      fc.constantFrom('--x', '--x--', '\r\n', 'Content-Disposition: form-data; name="a"', 'filename="', '\r\n\r\n'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const body = Buffer.from(parts.join(''), 'latin1')
        const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers: multipart, body })
        expect(response.status).toBe(400)
        expect(await response.json()).toHaveProperty('code')
      }),
    )
  })

  it.each(['../../etc/passwd', '..\\..\\boot.ini', '/etc/cron.d/x.pdf', 'a\u0000b.pdf', ''])(
    'does nothing with the path in the file name %j',
    async (name) => {
      const names: string[] = []
      const { url } = await serveForTest({
        analyze: (request) => {
          names.push(...request.files.map((file) => file.name))
          return Promise.resolve(sampleAnalysis())
        },
      })
      const form = invoiceForm({ file: { name, bytes: blankPdf() } })
      const response = await fetch(`${url}/v1/invoices/pdf`, {
        method: 'POST',
        headers: { 'X-API-Key': testKey },
        body: form,
      })
      expect([200, 400]).toContain(response.status)
      for (const received of names) expect(received).not.toMatch(/[/\\]/)
    },
  )
})

/** Sends the body without a declared length, in pieces. */
function sendInPieces(
  url: string,
  body: Buffer,
  headers: Record<string, string>,
  pieceLength = 16 * kibibyte,
  path = '/v1/invoices/pdf',
) {
  return new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, { method: 'POST', headers }, (response) => {
      void readJson(response).then((read) => {
        resolve({ status: response.statusCode, body: read })
      })
    })
    request.on('error', reject)
    for (let at = 0; at < body.length; at += pieceLength) request.write(body.subarray(at, at + pieceLength))
    request.end()
  })
}

/** Sends the headers, and the body only when told to go on. */
function askFirst(url: string, headers: Record<string, string>, body?: Buffer) {
  return new Promise<{ status: number | undefined; continued: boolean }>((resolve, reject) => {
    let continued = false
    const options = { method: 'POST', headers: { ...headers, Expect: '100-continue' }, agent: false } as const
    const request = httpRequest(`${url}/v1/invoices/pdf`, options, (response) => {
      response.resume()
      resolve({ status: response.statusCode, continued })
      if (!continued) request.destroy()
    })
    request.on('continue', () => {
      continued = true
      request.end(body)
    })
    request.on('error', (error) => {
      if (continued) reject(error)
    })
    request.flushHeaders()
  })
}

function hangUp(url: string, sent: Buffer, declaredLength: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      const head = Object.entries({ ...multipart, Host: 'test', 'Content-Length': declaredLength })
      socket.write(
        `POST /v1/invoices/pdf HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
      )
      socket.write(sent, () => socket.destroy())
    })
    socket.on('error', reject).on('close', () => {
      resolve()
    })
  })
}

async function readJson(response: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
