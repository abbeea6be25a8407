import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { isReportOf } from './stand-in-analysis.js'

/** What a caller of ours keeps of the webhooks that it is sent. */
export interface WebhookReceiver {
  readonly url: string
  /** By task: what it did with the first webhook of it. */
  readonly effects: ReadonlyMap<string, Effect>
  /** How often each webhook came, by its `webhook-id`. */
  readonly arrivals: ReadonlyMap<string, number>
  /** Sentences: what was wrong with a webhook. */
  readonly faults: readonly string[]
  down(): Promise<void>
  up(): Promise<void>
}

export interface Effect {
  readonly webhookId: string
  readonly status: string
  readonly externalRef: string
}

export interface ReceiverOptions {
  secret: string
  token: string
  /** From 0 included to 1 excluded. */
  random: () => number
  /** Share of the webhooks that are taken, but whose sender never hears of it. */
  lostAnswers: number
}

interface SentBody {
  task_id: string
  status: string
  external_ref: string
  non_anonymous_report_base64?: string
  non_anonymous_sha256?: string
}

/** Listens on a free port, checks each webhook in both ways of the contract, and takes each task once. */
export async function startWebhookReceiver(options: ReceiverOptions): Promise<WebhookReceiver> {
  const { secret, token, random, lostAnswers } = options
  const effects = new Map<string, Effect>()
  const arrivals = new Map<string, number>()
  const faults: string[] = []
  const standard = new Webhook(Buffer.from(secret, 'utf8').toString('base64'))

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const headers = request.headers as Record<string, string>
    const id = headers['webhook-id'] ?? ''
    const mac = createHmac('sha256', secret).update(body).digest('hex')
    if (headers['authorization'] !== `Bearer ${token}`) faults.push(`${id}: wrong bearer token`)
    if (headers['x-webhook-signature'] !== mac) faults.push(`${id}: wrong X-Webhook-Signature`)
    try {
      standard.verify(body.toString('utf8'), headers)
    } catch (error) {
      faults.push(`${id}: ${String(error)}`)
    }
    const sent = JSON.parse(body.toString('utf8')) as SentBody
    const full = Buffer.from(sent.non_anonymous_report_base64 ?? '', 'base64')
    if (sent.status === 'SUCCESS' && !isReportOf(full, sent.external_ref))
      faults.push(`${id}: the report of another bill`)
    if (sent.status === 'SUCCESS' && sent.non_anonymous_sha256 !== sha256(full)) faults.push(`${id}: wrong sha256`)
    if (headers['x-task-id'] !== sent.task_id) faults.push(`${id}: X-Task-Id is not the task_id of the body`)
    arrivals.set(id, (arrivals.get(id) ?? 0) + 1)
    const known = effects.get(sent.task_id)
    if (known === undefined) {
      effects.set(sent.task_id, { webhookId: id, status: sent.status, externalRef: sent.external_ref })
    } else if (known.webhookId !== id) faults.push(`${sent.task_id}: two webhooks, ${known.webhookId} and ${id}`)
    if (random() < lostAnswers) request.socket.destroy()
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"ok":true}')
  }

  const listen = async (port: number): Promise<Server> => {
    const server = createServer((request, response) => {
      receive(request, response).catch(() => {
        // The sender was killed half-way: it comes again.
        request.socket.destroy()
      })
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  let server = await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    ...{ effects, arrivals, faults, url: `http://127.0.0.1:${port}/invoice_ready` },
    down: async () => {
      server.close().closeAllConnections()
      await once(server, 'close')
    },
    up: async () => {
      server = await listen(port)
    },
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
