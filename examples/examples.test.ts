import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { analyzeEnergyInvoice, readDocument, signWebhook } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { drawnWound } from '../packages/core/src/wound/testing/drawn-wound.test-support.js'
import { serveForTest, testKey, testLimits } from '../packages/server/src/testing/serve-for-test.js'
import { bill, folderWithBill, runExample, startExample } from './run-example.test-support.js'

const examples = import.meta.dirname

// The system's own Python, where its packages are installed, whatever other comes first on the PATH.
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
const lacksRequests =
  process.env['CI'] !== 'true' && spawnSync(python, ['-c', 'import requests'], { stdio: 'ignore' }).status !== 0

/** The address of an example that listens, in a folder with the bill, until the test ends. */
async function addressOf(path: string, settings: Record<string, string> = {}): Promise<string> {
  const { url, stop } = await startExample(path, settings, folderWithBill())
  onTestFinished(stop)
  return url
}

/** A server of this machine that answers so, closed when the test ends. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<string> {
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function textOfRequest(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await request.toArray()).toString()
}

async function textOf(path: string): Promise<string> {
  const { pages } = await readDocument({ name: 'rapport.pdf', bytes: readFileSync(path) })
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
}

const folders = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

describe('the examples', () => {
  it('analyze-a-bill prints findings with their quotes and writes both reports', { timeout: 60_000 }, async () => {
    const { output, folder } = await runExample('analyze-a-bill/analyze-a-bill.ts')
    expect(output).toContain('TVA à 20 % 256,32 € 57,46 €')
    for (const name of ['rapport.pdf', 'rapport-anonyme.pdf']) {
      expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('only-the-audit finds in the kept invoice what the analysis found', { timeout: 60_000 }, async () => {
    const bytes = readFileSync(bill)
    const { invoice, audit } = await analyzeEnergyInvoice({ files: [{ name: 'facture.pdf', bytes }] })
    const { output } = await runExample('only-the-audit/only-the-audit.ts', {
      'analysis.json': JSON.stringify({ invoice }),
    })
    expect(audit.findings.length).toBeGreaterThan(0)
    for (const { rule_id, message } of audit.findings) expect(output).toContain(`${rule_id}  ${message}`)
  })

  it('branded-reports puts a name, a contact and a logo on both reports', { timeout: 60_000 }, async () => {
    const { output, folder } = await runExample('branded-reports/branded-reports.ts')
    expect(output).toContain('aux couleurs de Énergie claire')
    for (const name of ['rapport.pdf', 'rapport-anonyme.pdf']) {
      const bytes = readFileSync(join(folder, name))
      const { pages } = await readDocument({ name, bytes })
      for (const { lines } of pages) expect(lines.at(-1)?.text).toContain('contact@energie-claire.example')
      expect(bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
    }
  })

  it('english-labels writes English titles', { timeout: 60_000 }, async () => {
    const { folder } = await runExample('english-labels/english-labels.ts')
    const text = await textOf(join(folder, 'report.pdf'))
    for (const title of ['The bill at a glance', 'What to check', 'Method and limits', 'Page 1 of'])
      expect(text).toContain(title)
  })

  it('added-section adds a section to both reports', { timeout: 60_000 }, async () => {
    const { folder } = await runExample('added-section/added-section.ts')
    for (const name of ['rapport.pdf', 'rapport-anonyme.pdf'])
      expect(await textOf(join(folder, name))).toContain('Décaler le chauffe-eau en heures creuses')
  })

  it(
    'batch-a-folder makes a table of a folder, the bill that cannot be read included',
    { timeout: 60_000 },
    async () => {
      const { output, folder } = await runExample('batch-a-folder/batch-a-folder.ts', { 'abîmée.pdf': 'no PDF' }, ['.'])
      expect(output.trim().split('\n')).toEqual([
        'fichier;fournisseur;total TTC;écarts;erreur',
        'abîmée.pdf;;;;unsupported_file_type',
        expect.stringMatching(/^facture\.pdf;[^;]+;313,78;\d+;$/),
      ])
      expect(readFileSync(join(folder, 'facture.pdf.rapport.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    },
  )

  it('wound-with-recorded-model prints the note, with the words of the nurse', { timeout: 60_000 }, async () => {
    const photo = await drawnWound(640, 480).jpeg().toBuffer()
    const { output } = await runExample('wound-with-recorded-model/wound-with-recorded-model.ts', {
      'plaie.jpg': photo,
    })
    for (const text of ['DONNÉES', 'Douleur : 3/10 (soignant)', 'Ne remplace pas l’examen clinique.'])
      expect(output).toContain(text)
  })

  it('own-model asks the gateway, and says when it gives no usable answer', { timeout: 60_000 }, async () => {
    const asked: { text: string; schema: unknown }[] = []
    const url = await serve(async (request, response) => {
      asked.push(JSON.parse(await textOfRequest(request)) as { text: string; schema: unknown })
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify({ text: 'Je ne sais pas.', model: 'in-house-2' }))
    })
    const { output } = await runExample('own-model/own-model.ts', {}, [], { GATEWAY_URL: url })
    expect(output).toContain('313.78')
    expect(output).toContain('model_failed')
    expect(asked[0]?.text).toContain('313,78')
    expect(asked[0]?.schema).toBeTypeOf('object')
  })

  it(
    'embed-in-express answers the highlights, and the sentence of what it cannot read',
    { timeout: 60_000 },
    async () => {
      const url = await addressOf('embed-in-express/embed-in-express.ts')
      const send = (body: string | Uint8Array<ArrayBuffer>) => fetch(`${url}/factures`, { method: 'POST', body })
      const answered = (await (await send(new Uint8Array(readFileSync(bill)))).json()) as {
        highlights: string[]
        total: number
      }
      expect([answered.total, answered.highlights.length]).toEqual([313.78, expect.any(Number)])
      const refused = await send('no PDF')
      expect([refused.status, await refused.json()]).toEqual([
        422,
        { code: 'unsupported_file_type', detail: expect.stringContaining('Type de fichier invalide') as string },
      ])
    },
  )

  it('receive-webhooks keeps reports that the server signed, once, and nothing else', { timeout: 60_000 }, async () => {
    const url = await addressOf('receive-webhooks/receive-webhooks.ts', { WEBHOOK_SECRET: 'secret' })
    const report = Buffer.from('%PDF-1.7\n').toString('base64')
    const reports = { non_anonymous_report_base64: report, anonymous_report_base64: report }
    const body = Buffer.from(JSON.stringify({ type: 'invoice.completed', task_id: 't-1', ...reports }))
    const send = (secret: string, id: string) =>
      fetch(`${url}/factures-pretes`, {
        method: 'POST',
        body,
        headers: signWebhook({ id, sentAt: new Date(), body }, { secrets: [secret] }),
      })
    expect((await send('another', 'm-1')).status).toBe(401)
    expect((await send('secret', 'm-1')).status).toBe(200)
    expect((await send('secret', 'm-1')).status).toBe(401)
  })

  it.skipIf(lacksRequests)('python-requests sends the bill and keeps both reports', { timeout: 60_000 }, async () => {
    const { url } = await serveForTest({ limits: { ...testLimits, maxContentLength: 16 * 1024 * 1024 } })
    const folder = folderWithBill()
    const env = { ...process.env, CONSTAT_URL: url, CONSTAT_API_KEY: testKey }
    const program = join(examples, 'python-requests/send_bill.py')
    const { stdout } = await promisify(execFile)(python, [program, 'facture.pdf'], { cwd: folder, env })
    expect(stdout).toContain('kWh')
    for (const kind of ['non_anonymous', 'anonymous'])
      expect(
        readFileSync(join(folder, `facture.${kind}.pdf`))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
  })

  it('are all run, here or by a test of their own', () => {
    const withTests = new Set(globSync('*/*.test.ts', { cwd: examples }).map((path) => path.replace(/[\\/].*/, '')))
    const run = folders.filter((name) => !withTests.has(name))
    expect(run).toEqual([
      'added-section',
      'analyze-a-bill',
      'batch-a-folder',
      'branded-reports',
      'embed-in-express',
      'english-labels',
      'only-the-audit',
      'own-model',
      'python-requests',
      'receive-webhooks',
      'wound-with-recorded-model',
    ])
  })
  it('are all in the index, with what they are', () => {
    const index = readFileSync(join(examples, 'README.md'), 'utf8')
    const listed = [...index.matchAll(/^\| \[`([\w-]+)`\]\(\1\/README\.md\) \| \S.+ \|$/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual(folders)
  })
})
