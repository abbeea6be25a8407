import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { pino } from 'pino'
import { openDatabase } from '../database/open-database.js'
import { digestKey } from '../keys/digest-key.js'
import { KeyStore } from '../keys/key-store.js'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { runCommandLine } from './run-command-line.js'

async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-keys-'))
  vi.stubEnv('DATA_FOLDER', folder)
  vi.stubEnv('DATABASE_URL', '')
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  return folder
}

async function run(...words: string[]) {
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(['keys', ...words], terminal), ...written }
}

const created = async (...words: string[]) =>
  JSON.parse((await run('create', '--name', 'Essai', '--json', ...words)).out) as { key: string; id: string }

/** The only key that there is. */
const listed = async () => (JSON.parse((await run('list', '--json')).out) as { keys: object[] }).keys[0]

const keyIn = (text: string) => /nuno_[\w-]{43}/.exec(text)?.[0] ?? ''

describe('constat keys', () => {
  it('creates a key that the server finds, shows it once, and lists it without it', async () => {
    const folder = await ownFolder()
    const { exitCode, out } = await run(
      'create',
      '--name',
      'Essai',
      '--user',
      'Cabinet Élan',
      '--expires',
      '2027-01-31',
    )
    expect(exitCode).toBe(0)
    expect(out).toContain('Affichée cette seule fois')
    expect(out).toContain('10 appels par jour, 60 par minute')
    // Midnight in Paris, whatever the time zone of the machine.
    expect(out).toContain('01/02/2027 00:00')
    const list = await run('list')
    expect(list.out).toContain('Essai (Cabinet Élan)')
    expect(list.out).not.toContain(keyIn(out))

    const url = pathToFileURL(join(folder, 'constat.sqlite')).href
    const database = await openDatabase({ url, logger: pino({ enabled: false }) })
    onTestFinished(() => database.close())
    expect(await new KeyStore(database).findByDigest(digestKey(keyIn(out)), 0)).toMatchObject({
      scopes: ['invoices', 'jobs'],
      expiresAt: Date.parse('2027-01-31T23:00:00Z'),
    })
  })

  it('changes what is named of a key, and nothing else', async () => {
    await ownFolder()
    const { id } = await created('--user', 'Cabinet Élan', '--expires', '2027-01-31')
    const made = await listed()
    const changed = await run('update', id, '--daily-limit', 'none', '--scopes', 'jobs,wounds', '--json')
    expect(JSON.parse(changed.out)).toEqual({ ...made, daily_limit: null, scopes: ['jobs', 'wounds'] })
    const { out } = await run('update', id, '--name', 'Tournée', '--user', 'none', '--expires', 'none', '--rate', '5')
    expect(out).toContain('Tournée')
    expect(out).toContain('sans limite par jour, 5 par minute')
    expect(await listed()).toMatchObject({ name: 'Tournée', user: null, expires_at: null, daily_limit: null })
    expect(await run('update', id)).toMatchObject({ exitCode: 2 })
    expect(await run('update', id, '--rate', '0')).toMatchObject({ exitCode: 2 })
    expect(await run('update', 'none', '--name', 'b')).toMatchObject({ exitCode: 2 })
  })

  it('rotates a key, then revokes it, whose state the list shows', async () => {
    await ownFolder()
    const { id, key } = await created('--daily-limit', 'none', '--scopes', 'admin')
    const rotated = await run('rotate', id, '--overlap', '2')
    expect(rotated.out).toContain('L’ancienne vaut encore 2 h.')
    expect(keyIn(rotated.out)).not.toBe(key)
    expect((await run('revoke', id)).out).toContain('Clé « Essai » révoquée.')
    const { keys } = JSON.parse((await run('list', '--json')).out) as { keys: unknown[] }
    expect(keys).toMatchObject([{ id, is_active: false, daily_limit: null, scopes: ['admin'] }])
    expect((await run('list')).out).toContain('révoquée')
    expect(await run('rotate', id)).toMatchObject({ exitCode: 2 })
  })

  it('says that there is no such key', async () => {
    await ownFolder()
    const { exitCode, error } = await run('revoke', 'none')
    expect(exitCode).toBe(2)
    expect(error).toContain('Aucune clé en service n’a l’identifiant « none ».')
    expect(error).toContain('[key_not_found]')
  })

  it('says that the database cannot be reached, without its password', async () => {
    await ownFolder()
    vi.stubEnv('DATABASE_URL', 'postgres://constat:hunter2@127.0.0.1:1/constat')
    const { exitCode, error } = await run('list')
    expect(exitCode).toBe(2)
    expect(error).toContain('[database_unreachable]')
    expect(error).not.toContain('hunter2')
  })
})
