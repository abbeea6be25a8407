import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyzeEnergyInvoice, type EnergyInvoiceAnalysis } from '@constat/core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readConfig } from '../../src/config.js'
import { openDatabase } from '../../src/database/open-database.js'
import { createDependencies } from '../../src/dependencies.js'
import { createLogger } from '../../src/logging/create-logger.js'
import { startServer } from '../../src/main.js'
import { invoiceForm } from '../../src/testing/invoice-form.js'
import { sendRaw } from '../../src/testing/send-raw.js'
import { startWorker } from '../../src/worker.js'
import { leaksIn } from './leaks-in.js'

const bytes = new Uint8Array(readFileSync(new URL('../../../core/specimens/dev/bills/dev-L1-01.pdf', import.meta.url)))
const secrets = {
  'the API key': 'nuno_cle-du-parcours-complet',
  'another API key': 'nuno_cle-de-quelqu-un-d-autre',
  'the token of the measures': 'jeton-du-moniteur',
  'the token of webhooks': 'jeton-des-notifications-0123456789',
  'the secret of webhooks': 'secret-de-signature-0123456789abcdef',
  'a part of the address of a webhook': 'jeton-du-destinataire',
  'the name of a customer in the key of a backup': 'zoe-muller-lantier',
  'the password of the database': 'motdepasse-de-la-base',
  'a cookie': 'biscuit-de-session',
  'a parameter of the address': 'jeton-dans-l-adresse',
  'the name of a file': 'Facture de Zoé Müller-Lantier',
  'the name of a customer': 'Zoé Müller-Lantier',
  'a reference of the caller': 'REF-PRIVEE-4711',
  'a header': 'en-tete-confidentiel',
}

/** What the bill of the run says of a person, under the name of each. */
function personOf({ invoice }: EnergyInvoiceAnalysis): Record<string, string> {
  const { customer, invoice: issued, energies } = invoice
  const address = customer.site_address?.value ?? customer.billing_address?.value
  const said: Record<string, string | undefined> = {
    'the name on the bill': customer.name?.value,
    'the last word of the name on the bill': customer.name?.value.split(' ').at(-1),
    'the address': address,
    'the number of the bill': issued.number?.value,
    'the delivery point': energies[0]?.delivery_point?.value,
    'the serial number of the meter': energies[0]?.meter.serial?.value,
    'the reference of the customer': customer.client_reference?.value,
    'the reference of the contract': customer.contract_reference?.value,
  }
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined && text !== '')) as Record<
    string,
    string
  >
}

async function fullRun(lines: string[], folder: string): Promise<void> {
  const texts = {
    API_KEY: secrets['the API key'],
    METRICS_TOKEN: secrets['the token of the measures'],
    DATA_FOLDER: folder,
    UPLOAD_FOLDER: `${folder}/uploads`,
    BACKUP_FOLDER: `${folder}/backups`,
    WEBHOOK_TOKEN: secrets['the token of webhooks'],
    WEBHOOK_SECRET: secrets['the secret of webhooks'],
    WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    LOG_LEVEL: 'trace',
    PORT: '0',
  }
  const config = readConfig(texts, {})
  const logDestination = { write: (line: string) => void lines.push(line) }
  const dependencies = await createDependencies(config, { logDestination })
  const server = await startServer(config, dependencies)
  const worker = startWorker(dependencies)
  try {
    await goodCalls(server.url)
    await jobs(server.url)
    await refusedCalls(server.url)
    await brokenCalls(server.url)
  } finally {
    await worker.stop()
    await server.close()
    await dependencies.close()
  }
  const broken = await startServer(config, {
    ...dependencies,
    analyze: () => Promise.reject(Object.assign(new TypeError('broken part'), { request: texts })),
  })
  await send(broken.url).finally(() => broken.close())
}

const key = { 'X-API-Key': secrets['the API key'] }
const named = { file: { name: `${secrets['the name of a file']}.pdf`, bytes } }
const fields = { customer_name: secrets['the name of a customer'], external_ref: secrets['a reference of the caller'] }

async function send(
  url: string,
  content: Parameters<typeof invoiceForm>[0] = { ...named, fields },
  headers = {},
  path = '/v1/invoices/pdf',
) {
  const query = `?token=${secrets['a parameter of the address']}`
  const sent = { ...key, Cookie: `session=${secrets['a cookie']}`, 'X-Private': secrets['a header'], ...headers }
  const response = await fetch(`${url}${path}${query}`, { method: 'POST', headers: sent, body: invoiceForm(content) })
  await response.text()
  return response.status
}

async function goodCalls(url: string): Promise<void> {
  expect(await send(url)).toBe(200)
  expect(
    await send(url, { ...named, fields: { ...fields, include: 'evidence' } }, { Accept: 'text/event-stream' }),
  ).toBe(200)
  // Read, then answered from what is kept.
  expect(await send(url, named, {}, '/extract')).toBe(200)
  expect(await send(url, named, {}, '/extract')).toBe(200)
  for (const path of ['', '/export?format=csv']) await fetch(`${url}/v1/extractions${path}`, { headers: key })
  await fetch(`${url}/health`, { headers: key })
  await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${secrets['the token of the measures']}` } })
}

/** A receiver that takes a webhook, or refuses it with the name of a person. */
async function receiver(status: number): Promise<{ url: string; received: () => number; close: () => void }> {
  let received = 0
  const server = createServer((request, response) => {
    received += 1
    request.resume().on('end', () => {
      response.statusCode = status
      response.end(secrets['the name of a customer'])
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${secrets['a part of the address of a webhook']}`,
    received: () => received,
    close: () => server.close(),
  }
}

/** One job that succeeds and one that fails, asked for until they have ended and their webhooks have come. */
async function jobs(url: string): Promise<void> {
  for (const [content, status, answer] of [
    [bytes, 'SUCCESS', 200],
    [bytes.slice(0, 3000), 'FAILURE', 500],
  ] as const) {
    const webhook = await receiver(answer)
    const file = { name: `${secrets['the name of a file']}.pdf`, bytes: content }
    const form = invoiceForm({ file, fields: { ...fields, webhook_url: webhook.url } })
    const headers = { ...key, 'Idempotency-Key': secrets['a reference of the caller'] + status }
    const response = await fetch(`${url}/v1/jobs/pdf`, { method: 'POST', headers, body: form })
    const { task_id: id } = (await response.json()) as { task_id: string }
    const stateOf = async () =>
      ((await (await fetch(`${url}/v1/jobs/${id}`, { headers: key })).json()) as { status: string }).status
    await vi.waitFor(async () => {
      expect([await stateOf(), webhook.received()]).toEqual([status, 1])
    }, 30_000)
    webhook.close()
  }
}

async function refusedCalls(url: string): Promise<void> {
  const name = secrets['the name of a customer']
  const other = { 'X-API-Key': secrets['another API key'], Authorization: `Bearer ${secrets['another API key']}` }
  expect(await send(url, undefined, other)).toBe(401)
  expect(await send(url, { ...named, fields: { ...fields, type: name } })).toBe(400)
  expect(
    await send(url, { ...named, fields: { ...fields, [name]: name, simulate: `{"${name}":1}`, offers: name } }),
  ).toBe(400)
  expect(await send(url, { file: { name: `${name}.pdf`, bytes: new TextEncoder().encode(name) } })).toBe(400)
  expect(await send(url, { file: { name: `${name}.pdf`, bytes: bytes.slice(0, 3000) } })).toBe(422)
  expect(await send(url, { file: { name: `${name}.${name}`, bytes } }, {}, '/v1/invoices/images')).toBe(400)
  for (const path of [name, `v1/jobs/${name}`, `v1/keys/${secrets['another API key']}`, `${name}%E0%A4%A`]) {
    await fetch(`${url}/${path}`, { headers: key })
  }
  await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${secrets['another API key']}` } })
}

async function brokenCalls(url: string): Promise<void> {
  const name = secrets['the name of a customer']
  await sendRaw(url, `${name} / HTTP/1.1\r\n\r\n`)
  await sendRaw(
    url,
    `GET /${encodeURIComponent(name)} HTTP/1.1\r\nHost: a\r\nHost: ${encodeURIComponent(name)}\r\nConnection: close\r\n\r\n`,
  )
  await new Promise<void>((resolve) => {
    const headers = { ...key, 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '5000' }
    const request = httpRequest(`${url}/v1/invoices/pdf`, { method: 'POST', headers })
    request.on('error', () => {
      resolve()
    })
    request.write(`--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n%PDF`, () => {
      request.destroy(new Error('gone'))
    })
  })
}

describe('the logs of a full run', () => {
  const lines: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'constat-leaks-'))
  let person: Record<string, string>
  beforeAll(async () => {
    person = personOf(await analyzeEnergyInvoice({ files: [{ name: 'f.pdf', bytes }] }))
    await fullRun(lines, folder)
  }, 240_000)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('tell what happened', () => {
    const events = new Set(lines.map((line) => (JSON.parse(line) as { event?: string }).event))
    expect([...events]).toEqual(
      expect.arrayContaining([
        'server_listening',
        'invoice_analyzed',
        'request_refused',
        'request_failed',
        'server_stopped',
      ]),
    )
    expect(Object.keys(person).length).toBeGreaterThan(4)
  })

  it('hold no secret, no name of a file and nothing of a person', () => {
    // Where a backup is told by the caller's own reference, so that it can be found; never by the name of its customer.
    const told = (line: string) => line.includes('"event":"spaces_upload_ok"')
    const others = Object.fromEntries(Object.entries(secrets).filter(([name]) => name !== 'a reference of the caller'))
    expect(
      leaksIn(
        lines.filter((line) => !told(line)),
        { ...secrets, ...person },
      ),
    ).toEqual([])
    expect(leaksIn(lines.filter(told), { ...others, ...person })).toEqual([])
    expect(lines.filter(told)).not.toEqual([])
  })

  it.each(Object.entries(secrets))('would be found out if they held %s', (name, text) => {
    const planted = [...lines, JSON.stringify({ msg: `something about ${text.toUpperCase()}` })]
    expect(leaksIn(planted, { ...secrets, ...person })).toContain(name)
  })

  it('hold nothing of a database that cannot be reached', async () => {
    const tried: string[] = []
    const logger = createLogger({ logLevel: 'trace', environment: 'test' }, { write: (line) => void tried.push(line) })
    const url = `postgres://constat:${secrets['the password of the database']}@127.0.0.1:1/constat`
    const failure = await openDatabase({ url, logger, poolSize: 1 }).then(
      (database) => {
        onTestFinished(() => database.close())
      },
      (error: unknown) => error,
    )
    logger.error({ event: 'start_failed', err: failure })
    expect(failure).toBeInstanceOf(Error)
    expect(leaksIn([...tried, String(failure)], secrets)).toEqual([])
  })
})
