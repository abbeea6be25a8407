import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { digestKey } from './digest-key.js'
import { loadOrGenerateFirstKey } from './first-key.js'
import { findSettingsKey } from './settings-keys.js'
import { UnreadableKeyFileError } from './unreadable-key-file-error.js'

const now = new Date('2026-11-20T09:00:00Z')

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-first-key-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'data')
}

describe('the first key', () => {
  it('is generated once, and accepted at the next start without being kept', async () => {
    const folder = await newFolder()
    const first = await loadOrGenerateFirstKey(folder, now)
    expect(first.key).toMatch(/^nuno_[\w-]{43}$/)
    const second = await loadOrGenerateFirstKey(folder, now)
    expect(second).toEqual({ digest: first.digest, key: null, file: first.file })
    const kept = [{ digest: second.digest, name: 'Première clé' }]
    expect(findSettingsKey(kept, digestKey(first.key ?? ''))).not.toBeNull()
    expect(findSettingsKey(kept, digestKey('nuno_other'))).toBeNull()
  })

  it('leaves only its digest, in a file that others cannot read', async () => {
    const folder = await newFolder()
    const { key, file, digest } = await loadOrGenerateFirstKey(folder, now)
    expect(await readdir(folder)).toEqual(['first-api-key.json'])
    const text = await readFile(file, 'utf8')
    expect(text).not.toContain(key)
    expect(JSON.parse(text)).toEqual({ sha256: digest.toString('hex'), created_at: '2026-11-20T09:00:00.000Z' })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('is the same for servers that start together', async () => {
    const folder = await newFolder()
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadOrGenerateFirstKey(folder, now)))
    expect(new Set(keys.map((key) => key.digest.toString('hex'))).size).toBe(1)
    expect(keys.filter((key) => key.key !== null)).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['first-api-key.json'])
  })

  it.each(['', 'not JSON', '{"sha256":"short"}'])('stops the start on a file that holds %j', async (content) => {
    const folder = await newFolder()
    const { file } = await loadOrGenerateFirstKey(folder, now)
    await writeFile(file, content)
    await expect(loadOrGenerateFirstKey(folder, now)).rejects.toThrow(UnreadableKeyFileError)
  })
})
