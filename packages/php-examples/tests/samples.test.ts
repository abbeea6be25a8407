import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readCodeBlocks } from '../../../.ci/read-code-blocks.js'
import { signWebhook } from '../../core/src/delivery/webhook/sign-webhook.js'
import { readConfig } from '../../server/src/config.js'
import { createDependencies } from '../../server/src/dependencies.js'
import { startServer } from '../../server/src/main.js'
import { serveForTest, testKey, testLimits } from '../../server/src/testing/serve-for-test.js'
import { drawnWound, observed, woundsForTest } from '../../server/src/testing/wounds.test-support.js'
import { startWorker } from '../../server/src/worker.js'
import { bill, freePort, lacks, lacksPhp, run, runSample, samples, servePhp, testFolder } from './php.test-support.js'
import { sha256, storagePlace } from './stored.test-support.js'

const secret = 'secret-partage-a-changer'
const key = 'votre-cle'

/** The server as it is started, with what the README says of webhooks. */
async function serve(): Promise<string> {
  const texts = { WEBHOOK_SECRET: secret, WEBHOOK_ALLOWED_HOSTS: '127.0.0.1', DATA_FOLDER: await testFolder() }
  const config = readConfig({ PORT: '0', API_KEY: key, LOG_LEVEL: 'silent', ...texts }, {})
  const dependencies = await createDependencies(config)
  const server = await startServer(config, dependencies)
  const worker = startWorker(dependencies)
  onTestFinished(async () => {
    await Promise.all([server.close(), worker.stop()])
    await dependencies.close()
  })
  return server.url
}

const pdfsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .filter((name) => readFileSync(join(folder, name)).toString('latin1', 0, 5) === '%PDF-')

describe.skipIf(lacksPhp())('the samples, against the server', () => {
  it('follow a bill from its job to the reports in a database, and say what is refused', async () => {
    const url = await serve()
    const place = await storagePlace('postgresql')
    const receiver = await servePhp({ ...place.settings, WEBHOOK_SECRET: secret })
    const settings = { ...place.settings, CONSTAT_URL: url, CONSTAT_API_KEY: key }
    const form = [
      '--user-id=123',
      '--external-ref=ABC-2025-09',
      `--webhook-url=${receiver.url}`,
      '--idempotency-key=F1',
    ]
    const sent = await runSample('enqueue_job.php', [...form, bill], settings)
    expect(sent).toMatchObject({ exitCode: 0, error: '' })
    const taskId = sent.out.trim()
    expect((await runSample('enqueue_job.php', [...form, bill], settings)).out.trim()).toBe(taskId)

    expect(await runSample('poll_job.php', [taskId], settings)).toMatchObject({ exitCode: 0 })
    const folder = place.settings['REPORTS_FOLDER'] ?? ''
    const polled = sha256(readFileSync(join(folder, `${taskId}.nonanon.pdf`)))
    await vi.waitFor(
      async () => {
        expect(await place.read(taskId)).toMatchObject({ status: 'SUCCESS', fullSha256: polled, userId: '123' })
      },
      { timeout: 30_000, interval: 250 },
    )

    const direct = await runSample('send_invoice.php', ['--type=gaz', bill], settings)
    expect([direct.exitCode, direct.out]).toEqual([1, ''])
    expect(direct.error).toMatch(/^Incompatibilité de type d'énergie .*\[\w+, requête [\w.-]+\]\n$/)
    const tolerant = await runSample('send_invoice.php', ['--type=gaz', '--tolerant', bill], settings)
    expect(tolerant.out).toMatch(/^- .+\n[^]*Attention : .+\nRapport complet : .+\nRapport anonyme : .+\n$/)
    expect(pdfsIn(folder)).toHaveLength(4)
    const stranger = await runSample('poll_job.php', [taskId], { ...settings, CONSTAT_API_KEY: 'autre' })
    expect(stranger).toMatchObject({
      exitCode: 1,
      error: expect.stringMatching(/^Non autorisé \[unauthorized/) as string,
    })
  })

  it('send photographs in their order, and a wound', async () => {
    const { wounds } = woundsForTest([observed])
    const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }
    const { url } = await serveForTest({ wounds, limits })
    const folder = await testFolder()
    const photo = join(folder, 'photo.jpg')
    writeFileSync(photo, await drawnWound(400, 300).jpeg().toBuffer())
    const settings = { CONSTAT_URL: url, CONSTAT_API_KEY: testKey, REPORTS_FOLDER: join(folder, 'rapports') }
    expect(await runSample('send_images.php', [photo, photo], settings)).toMatchObject({ exitCode: 0, error: '' })
    expect(pdfsIn(settings.REPORTS_FOLDER)).toHaveLength(2)
    const wound = await runSample('analyze_wound.php', [photo], settings)
    expect(wound).toMatchObject({ exitCode: 0, error: '' })
    expect(wound.out).toMatch(
      /^Type : Escarre\nLocalisation : Sacrum\nLongueur : 4,5 cm\n[^]*Profondeur : non évaluable\n/,
    )
  })

  it('list the fields of any invoice, those that were read', async () => {
    const { url } = await serveForTest()
    const settings = { CONSTAT_URL: url, CONSTAT_API_KEY: testKey }
    const { exitCode, out, error } = await runSample('extract_invoice.php', [bill], settings)
    expect([exitCode, error]).toEqual([0, ''])
    expect(out).toMatch(/^numero_facture : F-2026-0117 \(96 %, page 1\)\n[^]*montant_ttc : 1344\.60 \(96 %, page 1\)\n/)
    expect(out).toContain('ligne_produit : =Déplacement; « zone 2 » (96 %)\n')
    expect(out).not.toContain('À relire')
    const text = join(await testFolder(), 'lettre.txt')
    writeFileSync(text, 'bonjour')
    expect((await runSample('extract_invoice.php', [text], settings)).error).toContain('[unsupported_file_type')
  })

  it('say how they are called, and that nobody answers', async () => {
    for (const [script, ...words] of [['send_invoice.php'], ['send_invoice.php', '--typ=gaz', bill]] as const) {
      expect(await runSample(script, words, {})).toMatchObject({ exitCode: 2, out: '' })
    }
    const nobody = { CONSTAT_URL: 'http://127.0.0.1:1', CONSTAT_API_KEY: key }
    const { exitCode, error } = await runSample('send_invoice.php', [bill], nobody)
    expect([exitCode, error]).toEqual([1, expect.stringContaining('[unreachable]')])
    expect((await runSample('send_invoice.php', ['absent.pdf'], nobody)).error).toContain('[file_not_found]')
    expect((await runSample('send_invoice.php', [bill], {})).error).toContain('CONSTAT_API_KEY')
  })

  it('decode an answer and verify a signature that were kept', async () => {
    const folder = await testFolder()
    const path = join(folder, 'corps.json')
    const base64 = Buffer.from('%PDF-1.7').toString('base64')
    const body = JSON.stringify({ non_anonymous_report_base64: base64, anonymous_report_base64: base64 })
    writeFileSync(path, body)
    const settings = { REPORTS_FOLDER: folder, WEBHOOK_SECRET: secret }
    expect(await runSample('decode_report.php', [path, 'essai'], settings)).toMatchObject({ exitCode: 0, error: '' })
    expect(pdfsIn(folder).sort()).toEqual(['essai.anon.pdf', 'essai.nonanon.pdf'])

    const signed = signWebhook({ id: 'msg_1', sentAt: new Date(1e12), body: Buffer.from(body) }, { secrets: [secret] })
    const hex = `--hex=${signed['x-webhook-signature'] ?? ''}`
    expect((await runSample('verify_signature.php', [hex, path], settings)).out).toContain('valable (legacy)')
    const standard = ['--id=msg_1', '--timestamp=1000000000', `--signature=${signed['webhook-signature'] ?? ''}`, path]
    expect((await runSample('verify_signature.php', standard, settings)).error).toContain('[too_old]')
    const then = await runSample('verify_signature.php', ['--now=1000000010', ...standard], settings)
    expect(then.out).toContain('valable (standard), message msg_1')
  })
})

const readme = readFileSync(join(samples, 'README.md'), 'utf8')
const blocks = readCodeBlocks(readme).filter(({ language }) => language === 'sh')
const isOf = (program: string) => (block: { code: string }) => block.code.startsWith(`${program} `)
const walk = blocks.filter((block) => !isOf('mysql')(block) && !isOf('psql')(block)).map(({ code }) => code)

describe.skipIf(lacksPhp())('the README', () => {
  it('leads from a running server to stored reports', async () => {
    expect([blocks.length, walk.length]).toEqual([5, 3])
    const url = await serve()
    const folder = await testFolder()
    const typed = walk
      .join('')
      .replaceAll('http://127.0.0.1:3000', url)
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${await freePort()}`)
      .replaceAll('recepteur.log', join(folder, 'recepteur.log'))
      .replaceAll('rapports', join(folder, 'rapports'))
    // The message of the receiver, which nothing else writes.
    const received = `until ls ${folder}/rapports/$tache.json; do sleep 0.1; done 2>/dev/null`
    const script = `set -e\ntrap 'kill $!' EXIT\n${typed}${received}\n`
    const settings = { REPORTS_FOLDER: join(folder, 'rapports') }
    const { exitCode, out, error } = await run('timeout', ['50', 'sh', '-c', script], settings)
    expect([exitCode, error.replaceAll(/^[A-Z]+\.\.\.\n/gm, '')]).toEqual([0, ''])
    expect(out).toContain('Rapport anonyme')
    expect(pdfsIn(settings.REPORTS_FOLDER)).toHaveLength(4)
  })

  const databases = [
    { program: 'mysql', probe: ['-h', '127.0.0.1', '-u', 'root', '-e'] },
    { program: 'psql', probe: ['-q', '-h', '127.0.0.1', '-U', 'postgres', '-c'] },
  ]
  for (const { program, probe } of databases) {
    it.skipIf(lacksPhp() || lacks(program, ...probe, 'SELECT 1'))(`prepares a database with ${program}`, async () => {
      const name = `constat_php_${randomUUID().replaceAll('-', '')}`
      onTestFinished(async () => {
        expect(await run(program, [...probe, `DROP DATABASE ${name}`])).toMatchObject({ exitCode: 0 })
      })
      const [block] = blocks.filter(isOf(program))
      const count = `$database = new PDO(getenv("DATABASE_DSN"), getenv("DATABASE_USER")); echo $database->query("SELECT count(*) FROM webhook_messages")->fetchColumn();`
      const [query] = readCodeBlocks(readme).filter(({ language }) => language === 'sql')
      const ask =
        program === 'psql'
          ? `${program} -h 127.0.0.1 -U postgres -d ${name} -c`
          : `${program} -h 127.0.0.1 -u root ${name} -e`
      const asked = `${ask} "${query?.code.trim() ?? ''}" >/dev/null`
      const script = `set -e\n${(block?.code ?? '').replaceAll('constat_php', name)}${asked}\nphp -r '${count}'`
      expect(await run('sh', ['-c', script])).toEqual({ exitCode: 0, out: '0', error: '' })
    })
  }
})
