import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signWebhook } from '../../core/src/delivery/webhook/sign-webhook.js'
import { lacks, lacksPhp, servePhp, testFolder } from './php.test-support.js'
import { sha256, storagePlace, type StorageKind } from './stored.test-support.js'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const token = 'jeton-du-recepteur'
const taskId = '0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a'
const pdf = (size = 200) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)])
const [full, anonymous] = [pdf(), pdf()]

const about = { user_id: 123, invoice_id: 456, external_ref: 'Réf. n° 1', source_kind: 'pdf', task_id: taskId }
const completed = (reports = { full, anonymous }) => ({
  non_anonymous_report_base64: reports.full.toString('base64'),
  anonymous_report_base64: reports.anonymous.toString('base64'),
  highlights: ['Écart de 12 €'],
  ...{ non_anonymous_size: reports.full.length, anonymous_size: reports.anonymous.length },
  ...{ non_anonymous_sha256: sha256(reports.full), anonymous_sha256: sha256(reports.anonymous) },
  ...about,
  ...{ status: 'SUCCESS', type: 'invoice.completed', energy_type: 'electricite', error: null },
})
const failed = {
  ...{ non_anonymous_report_base64: null, anonymous_report_base64: null, highlights: [] },
  ...about,
  ...{ status: 'FAILURE', type: 'invoice.failed', error: { code: 'damaged_pdf', detail: 'Ce PDF est endommagé.' } },
}
const wound = {
  data: { type_plaie: 'Escarre', dimensions: { longueur_cm: 4.5 }, analyse: {} },
  ...{ ...about, source_kind: 'wound', status: 'SUCCESS', type: 'wound.completed', error: null },
}

interface Sent {
  body: string
  headers: Record<string, string>
}

/** A webhook as the server signs it, so many seconds ago. */
function message(content: object, { secondsAgo = 0, id = 'msg_1' } = {}): Sent {
  const body = JSON.stringify(content)
  const sentAt = new Date(Date.now() - secondsAgo * 1000)
  const headers = signWebhook({ id, sentAt, body: Buffer.from(body) }, { secrets: [secret], token })
  return { body, headers: { ...headers, 'content-type': 'application/json', 'x-task-id': taskId } }
}

async function post(url: string, { body, headers }: Sent): Promise<[number, string]> {
  const response = await fetch(url, { method: 'POST', body, headers })
  return [response.status, await response.text()]
}

const ok = [200, '{"ok":true}']
const badSignature = [401, '{"ok":false,"error":"bad signature"}']
const unauthorized = [401, '{"ok":false,"error":"unauthorized"}']
const badRequest = [400, '{"ok":false,"error":"bad request"}']
const credentials = { WEBHOOK_SECRET: `nouveau-secret,${secret}`, WEBHOOK_TOKEN: token }
const nothing = { status: null, fullSha256: null, anonymousSha256: null, userId: null, messages: [] }
const missing: Readonly<Record<StorageKind, boolean>> = {
  disk: lacksPhp(),
  mysql: lacksPhp() || lacks('mysql', '-h', '127.0.0.1', '-u', 'root', '-e', 'SELECT 1'),
  postgresql: lacksPhp() || lacks('psql', '-d', 'postgres://postgres@127.0.0.1:5432/postgres', '-c', 'SELECT 1'),
}

for (const kind of ['disk', 'mysql', 'postgresql'] as const) {
  describe.skipIf(missing[kind])(`invoice_ready.php, storing in ${kind}`, () => {
    async function receive() {
      const place = await storagePlace(kind)
      const { url, log } = await servePhp({ ...place.settings, ...credentials })
      return { ...place, log, send: (sent: Sent) => post(url, sent), url }
    }

    it('stores both reports once, however often the message is tried, and no failure over them', async () => {
      const { send, read } = await receive()
      expect(await send(message(completed(), { secondsAgo: 20 }))).toEqual(ok)
      expect(await send(message(completed(), { secondsAgo: 10 }))).toEqual(ok)
      expect(await send(message(failed, { id: 'msg_2' }))).toEqual(ok)
      const stored = await read(taskId)
      expect(stored).toMatchObject({
        ...{ status: 'SUCCESS', fullSha256: sha256(full), anonymousSha256: sha256(anonymous), userId: '123' },
      })
      const bodies = stored.messages.map(({ body }) => JSON.parse(body) as object)
      expect(bodies).toContainEqual(failed)
      const rest: Partial<ReturnType<typeof completed>> = completed()
      delete rest.non_anonymous_report_base64
      delete rest.anonymous_report_base64
      expect(bodies).toContainEqual(rest)
    })

    it('keeps a failure, and the success that follows it', async () => {
      const { send, read } = await receive()
      expect(await send(message(failed))).toEqual(ok)
      expect(await read(taskId)).toMatchObject({
        status: 'FAILURE',
        fullSha256: null,
        messages: [{ type: 'invoice.failed' }],
      })
      expect(await send(message(completed(), { id: 'msg_2' }))).toEqual(ok)
      expect(await read(taskId)).toMatchObject({ status: 'SUCCESS', fullSha256: sha256(full) })
    })

    it('keeps what was found on a wound, byte for byte', async () => {
      const { send, read } = await receive()
      const sent = message(wound)
      expect(await send(sent)).toEqual(ok)
      expect((await read(taskId)).messages).toEqual([{ type: 'wound.completed', body: sent.body }])
    })

    it('refuses the same attempt a second time, at the same moment too', async () => {
      const { send, read } = await receive()
      const sent = message(completed())
      const answers = await Promise.all([send(sent), send(sent), send(sent)])
      expect(answers.filter(([status]) => status === 200)).toEqual([ok])
      expect(answers.filter(([status]) => status === 401)).toEqual([badSignature, badSignature])
      expect(await send(sent)).toEqual(badSignature)
      expect(await read(taskId)).toMatchObject({ status: 'SUCCESS', messages: [{ type: 'invoice.completed' }] })
    })

    it('stores nothing of what it refuses, and logs no secret', async () => {
      const { send, read, log, url } = await receive()
      const genuine = message(completed())
      const but = (headers: Record<string, string>) => ({ ...genuine, headers: { ...genuine.headers, ...headers } })
      const changed = { ...genuine, body: genuine.body.replace('123', '124') }
      expect(await send(changed)).toEqual(badSignature)
      expect(await send(but({ 'webhook-signature': '' }))).toEqual(badSignature)
      expect(await send(but({ 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 1) }))).toEqual(badSignature)
      expect(await send(message(completed(), { secondsAgo: 400 }))).toEqual(badSignature)
      expect(await send(message(completed(), { secondsAgo: -400 }))).toEqual(badSignature)
      expect(await send(but({ authorization: 'Bearer autre' }))).toEqual(unauthorized)
      expect(await send(but({ authorization: '' }))).toEqual(unauthorized)
      expect(await send(but({ 'x-task-id': '../../etc/passwd' }))).toEqual(badRequest)
      for (const traversing of ['../evil', '..\\evil', '/tmp/evil', 'a/b', '.htaccess']) {
        const { headers, ...sent } = message({ ...completed(), task_id: traversing })
        delete headers['x-task-id']
        expect(await send({ ...sent, headers })).toEqual(badRequest)
      }
      expect(await send(message({ ...completed(), anonymous_sha256: sha256(full) }))).toEqual(badRequest)
      expect((await fetch(url)).status).toBe(405)
      expect(await read(taskId)).toEqual(nothing)
      expect(log()).not.toContain(secret)
      expect(log()).not.toContain(token)
    })

    it('takes reports that are larger than what PHP takes of a form', async () => {
      const { send, read } = await receive()
      const large = { full: pdf(3_300_000), anonymous: pdf(3_300_000) }
      expect(await send(message(completed(large)))).toEqual(ok)
      expect(await read(taskId)).toMatchObject({ fullSha256: sha256(large.full) })
    })
  })
}

describe.skipIf(lacksPhp())('invoice_ready.php', () => {
  it('lets the server try again what it could not store', async () => {
    const settings = { DATABASE_DSN: 'pgsql:host=127.0.0.1;port=1;dbname=none', DATABASE_PASSWORD: 'mot-de-passe' }
    const { url, log } = await servePhp({ ...settings, ...credentials })
    expect(await post(url, message(completed()))).toEqual([500, '{"ok":false,"error":"not stored"}'])
    expect(log()).not.toContain('mot-de-passe')
  })

  it('stores nothing from anybody when it has neither a secret nor a token', async () => {
    const { url, log } = await servePhp({ REPORTS_FOLDER: await testFolder() })
    expect((await post(url, message(completed())))[0]).toBe(500)
    expect(log()).toContain('WEBHOOK_SECRET')
  })

  it('takes the old signature alone where it is told to, once', async () => {
    const place = await storagePlace('disk')
    const { url } = await servePhp({ ...place.settings, WEBHOOK_SECRET: secret, WEBHOOK_ACCEPT_LEGACY: 'true' })
    const { body, headers } = message(completed())
    const old = { 'x-webhook-signature': headers['x-webhook-signature'] ?? '', 'x-task-id': taskId }
    expect(await post(url, { body, headers: old })).toEqual(ok)
    expect(await post(url, { body, headers: old })).toEqual(ok)
    expect(await post(url, { body: body.replace('12 €', '13 €'), headers: old })).toEqual(badSignature)
    expect(await place.read(taskId)).toMatchObject({ status: 'SUCCESS', fullSha256: sha256(full) })
  })
})
