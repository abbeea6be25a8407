import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, folderObjectStore } from '@constat/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { runCommandLine } from './run-command-line.js'

async function run(...words: string[]) {
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(['backup', ...words], terminal), ...written }
}

const pdf = (text: string) => ({ bytes: Buffer.from(text), contentType: 'application/pdf' })

/** Two backups in the folder of the settings. */
async function withBackups() {
  const folder = await mkdtemp(join(tmpdir(), 'constat-backups-'))
  vi.stubEnv('BACKUP_FOLDER', join(folder, 'store'))
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  const store = folderObjectStore(join(folder, 'store'))
  const prefixes = []
  for (const runId of ['one', 'two']) {
    const { prefix } = await backUp(store, {
      ...{ environment: 'production', runId, startedAt: new Date('2026-11-30T12:00:00Z') },
      ...{ userId: 12, invoiceId: 456, externalRef: null, customerName: 'Zoé', sourceKind: 'pdf', energyType: 'gaz' },
      ...{ highlights: [], originalPages: 1, originals: [pdf(runId)] },
      ...{ fullReport: pdf('full'), anonymousReport: pdf('anonymous') },
    })
    prefixes.push(prefix)
  }
  const [one = '', two = ''] = prefixes
  return { folder, one, two, file: (prefix: string, name: string) => join(folder, 'store', prefix, name) }
}

describe('constat backup', () => {
  it('lists backups, those that were cut too', async () => {
    const { one, two, file } = await withBackups()
    await rm(file(two, 'manifest.json'))
    const { out, exitCode } = await run('list')
    expect(exitCode).toBe(0)
    expect(out).toContain(`✓ ${one}  4 fichiers, 0,0\u00a0Mo`)
    expect(out).toContain(`… ${two}  3 fichiers, 0,0\u00a0Mo, interrompue ou en cours`)
    expect(out).toContain('2 sauvegardes, 0,0\u00a0Mo')
    expect((await run('list', 'staging')).out).toBe('Aucune sauvegarde.\n')
    expect(JSON.parse((await run('list', 'production/user-12', '--json')).out)).toMatchObject({
      backups: [
        { prefix: two, is_complete: false },
        { prefix: one, is_complete: true },
      ],
    })
  })

  it('verifies one or all, and names each file that is missing or changed', async () => {
    const { one, two, file } = await withBackups()
    const whole = await run('verify', '--all')
    expect([whole.exitCode, whole.out]).toEqual([0, expect.stringContaining('2 sauvegardes relues, aucune anomalie')])
    await appendFile(file(two, 'original_gaz.pdf'), 'x')
    await rm(file(two, 'report_full_gaz.pdf'))
    const damaged = await run('verify', '--all')
    expect(damaged.exitCode).toBe(2)
    expect(damaged.out).toContain(`✗ ${two}\n`)
    expect(damaged.out).toContain('      original_gaz.pdf : modifié depuis la sauvegarde\n')
    expect(damaged.out).toContain('      report_full_gaz.pdf : absent\n')
    expect(damaged.out).toContain('2 sauvegardes relues, 1 incomplète ou endommagée')
    expect((await run('verify', one)).exitCode).toBe(0)
    expect(JSON.parse((await run('verify', `${two}/`, '--json')).out)).toMatchObject({
      backups: [{ prefix: two, is_whole: false }],
    })
  })

  it('restores one that is whole, and replaces nothing', async () => {
    const { folder, one, two, file } = await withBackups()
    const out = join(folder, 'restored')
    const { exitCode } = await run('restore', one, '--out', out)
    expect(exitCode).toBe(0)
    expect(await readdir(out)).toHaveLength(4)
    expect(await readFile(join(out, 'original_gaz.pdf'), 'utf8')).toBe('one')
    const again = await run('restore', one, '--out', out)
    expect([again.exitCode, again.error]).toEqual([2, expect.stringContaining('[object_exists]')])
    await rm(file(two, 'report_anon_gaz.pdf'))
    const damaged = await run('restore', two, '--out', join(folder, 'other'))
    expect([damaged.exitCode, damaged.error]).toEqual([2, expect.stringContaining('[backup_damaged]')])
  })

  it.each([
    [['verify'], 'usage'],
    [['verify', 'production', '--all'], 'usage'],
    [['restore', 'production'], 'usage'],
    [['verify', '../../etc'], 'invalid_option'],
    [['restore', '../../etc', '--out', 'x'], 'invalid_option'],
    [['verify', 'production/nothing'], null],
  ])('refuses %j', async (words, code) => {
    await withBackups()
    const { error, exitCode } = await run(...words)
    expect(exitCode).toBe(2)
    if (code !== null) expect(error).toContain(`[${code}]`)
  })

  it('says how to have backups where there are none', async () => {
    vi.stubEnv('BACKUP_FOLDER', '')
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const { error, exitCode } = await run('list')
    expect([exitCode, error]).toEqual([2, expect.stringContaining('[backup_off]')])
  })
})
