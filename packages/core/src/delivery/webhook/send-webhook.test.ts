import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { generate } from 'selfsigned'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sendWebhook, type SendOptions } from './send-webhook.js'
import { verifyWebhook } from './verify-webhook.js'

const body = '{"type":"invoice.completed","energy_type":"électricité"}'
const message = (url: string) => ({ url, id: 'msg_1', taskId: 'task-1', body })
const local: SendOptions = { allowedHosts: ['127.0.0.0/8'], secrets: ['secret'], token: 'token' }

interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A receiver on loopback that keeps what it gets and answers as told. */
async function receiver(answer: RequestListener = (_, response) => response.end('{"ok":true}')) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: text })
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { received, port, url: `http://127.0.0.1:${port}/invoice_ready.php?site=1` }
}
const answering = (status: number, headers: Record<string, string> = {}) =>
  receiver((_, response) => response.writeHead(status, headers).end('no'))

describe('a webhook', () => {
  it('arrives as it was signed, byte for byte, on its own connection', async () => {
    const { received, url, port } = await receiver()
    const attempt = await sendWebhook(message(url), local)
    expect(attempt).toMatchObject({ isDelivered: true, status: 200, answerStart: '{"ok":true}', failure: null })
    expect(attempt.durationMs).toBeLessThan(15_000)
    const [got] = received
    expect(got?.body).toBe(body)
    expect(got?.headers).toMatchObject({
      host: `127.0.0.1:${port}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'x-task-id': 'task-1',
      authorization: 'Bearer token',
      connection: 'close',
    })
    const verified = verifyWebhook({ body: got?.body ?? '', headers: got?.headers ?? {} }, { secrets: ['secret'] })
    expect(await verified).toMatchObject({ id: 'msg_1', taskId: 'task-1' })
  })

  it('goes to the address that was checked, though its name leads elsewhere a moment later', async () => {
    const { received, port } = await receiver()
    const asked: string[] = []
    const resolve = (host: string) => Promise.resolve([asked.push(host) === 1 ? '127.0.0.1' : '127.0.0.9'])
    const attempt = await sendWebhook(message(`http://rebinding.example:${port}/`), { ...local, resolve })
    expect([attempt.status, received.length, asked]).toEqual([200, 1, ['rebinding.example']])
    expect(received[0]?.headers.host).toBe(`rebinding.example:${port}`)
  })

  it('is not sent to a private address, and no connection is made', async () => {
    const { received, port } = await receiver()
    const targets = [`https://127.0.0.1:${port}/`, `https://localhost:${port}/`, `http://127.0.0.1:${port}/`]
    for (const url of targets) {
      const attempt = await sendWebhook(message(url), { ports: [port] })
      expect(attempt).toMatchObject({ isDelivered: false, status: null, failure: { code: 'webhook_url_refused' } })
    }
    expect(received).toEqual([])
  })

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const elsewhere = await receiver()
    const { url } = await answering(status, { location: elsewhere.url })
    const { failure } = await sendWebhook(message(url), local)
    expect(failure).toMatchObject({
      code: 'webhook_failed',
      isRetryable: true,
      details: { reason: 'redirect', status },
    })
    expect(elsewhere.received).toEqual([])
  })

  it.each([400, 401, 404, 410, 429, 500, 503])('has failed when it is answered %i', async (status) => {
    const attempt = await sendWebhook(message((await answering(status)).url), local)
    expect(attempt).toMatchObject({
      isDelivered: false,
      status,
      answerStart: 'no',
      failure: { details: { reason: 'status' } },
    })
  })

  it('keeps the first bytes of an answer that never ends, without controls', async () => {
    function* endless() {
      for (;;) yield '\u001b[31m\r\nx'.repeat(1000)
    }
    const { url } = await receiver((_, response) => Readable.from(endless()).pipe(response))
    const { isDelivered, answerStart } = await sendWebhook(message(url), local)
    expect(isDelivered).toBe(true)
    expect(answerStart.length).toBeLessThanOrEqual(500)
    expect(answerStart).toMatch(/^\[31m x \[31m x/)
  })

  it('has failed when nobody answers in time, or in a resolver that never does', async () => {
    const { url } = await receiver(() => undefined)
    const late = { isDelivered: false, status: null, failure: { details: { reason: 'timeout' } } }
    expect(await sendWebhook(message(url), { ...local, timeoutMs: 50 })).toMatchObject(late)
    const resolve = () => new Promise<never>(() => undefined)
    expect(await sendWebhook(message('https://a.example/'), { resolve, timeoutMs: 50 })).toMatchObject(late)
  })

  it('has been delivered when the receiver has said so, though its answer drags on', async () => {
    const { url } = await receiver((_, response) => response.writeHead(200).write('half'))
    const attempt = await sendWebhook(message(url), { ...local, timeoutMs: 300 })
    expect(attempt).toMatchObject({ isDelivered: true, status: 200, answerStart: 'half' })
  })

  it('has failed when there is nobody, or the connection is cut', async () => {
    const cut = await receiver((request) => request.socket.destroy())
    const failed = { isDelivered: false, status: null, failure: { details: { reason: 'network' } } }
    expect(await sendWebhook(message(cut.url), local)).toMatchObject(failed)
    expect(await sendWebhook(message('http://127.0.0.1:1/'), local)).toMatchObject(failed)
  })

  it('stops when told', async () => {
    const controller = new AbortController()
    const { url } = await receiver(() => {
      controller.abort()
    })
    await expect(sendWebhook(message(url), { ...local, signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    })
    await expect(sendWebhook(message(url), { ...local, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    })
  })

  it('says nothing of its secrets, whatever happens', async () => {
    const { failure } = await sendWebhook(message((await answering(500)).url), {
      ...local,
      secrets: ['very-secret'],
      token: 'very-secret',
    })
    expect(`${failure?.message} ${failure?.userMessage} ${JSON.stringify(failure)}`).not.toContain('very-secret')
  })
})

describe('a webhook over HTTPS', () => {
  async function secureReceiver(name: string) {
    const altNames = [{ type: 2 as const, value: name }]
    const certificate = await generate([{ name: 'commonName', value: name }], {
      extensions: [{ name: 'subjectAltName', altNames }],
    })
    const server = createSecureServer({ key: certificate.private, cert: certificate.cert }, (_, response) =>
      response.end('ok'),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return { ca: certificate.cert, port: (server.address() as AddressInfo).port }
  }
  const resolve = () => Promise.resolve(['127.0.0.1'])

  it('is delivered to the name of the certificate, at the address that was checked', async () => {
    const { ca, port } = await secureReceiver('receiver.example')
    const attempt = await sendWebhook(message(`https://receiver.example:${port}/`), { ...local, resolve, ca })
    expect(attempt).toMatchObject({ isDelivered: true, status: 200 })
  })

  it('is not delivered to another name, nor to a certificate that nobody vouches for', async () => {
    const { ca, port } = await secureReceiver('receiver.example')
    const failed = { isDelivered: false, status: null, failure: { details: { reason: 'tls' } } }
    expect(await sendWebhook(message(`https://other.example:${port}/`), { ...local, resolve, ca })).toMatchObject(
      failed,
    )
    expect(await sendWebhook(message(`https://receiver.example:${port}/`), { ...local, resolve })).toMatchObject(failed)
  })
})
