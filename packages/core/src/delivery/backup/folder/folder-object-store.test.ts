import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeExclusivePut, describeObjectStore } from '../object-store.conformance.js'
import { folderObjectStore } from './folder-object-store.js'

const temporaryFolder = () => mkdtemp(join(tmpdir(), 'constat-objects-'))
const folder = {
  name: 'folder',
  open: async () => {
    const root = await temporaryFolder()
    return { store: folderObjectStore(root), close: () => rm(root, { recursive: true }) }
  },
}
describeObjectStore({ describe, it }, folder)
describeExclusivePut({ describe, it }, folder)

async function openFolder() {
  const root = await temporaryFolder()
  onTestFinished(() => rm(root, { recursive: true }))
  return { root, store: folderObjectStore(root) }
}

describe('a folder of objects', () => {
  it('never shows half an object, whenever its writer is killed', async () => {
    const { root, store } = await openFolder()
    const size = 2_000_000
    const writer = fork(join(import.meta.dirname, 'endless-writer.test-support.ts'), [root, String(size)])
    const isOver = once(writer, 'exit')
    await once(writer, 'message')
    writer.kill('SIGKILL')
    await isOver
    let whole = 0
    for await (const { key } of store.list('')) {
      const { bytes, contentType } = await store.get(key)
      expect([bytes.length, contentType]).toEqual([size, 'application/pdf'])
      whole += 1
    }
    expect(whole).toBeGreaterThan(2)
  })

  it('is for its owner only', async () => {
    const { root, store } = await openFolder()
    await store.put('a/b', Uint8Array.of(1))
    expect((await stat(join(root, 'a'))).mode & 0o777).toBe(0o700)
    expect((await stat(join(root, 'a/b'))).mode & 0o777).toBe(0o600)
  })

  it('leaves nothing beside what it keeps', async () => {
    const { root, store } = await openFolder()
    await store.put('a', Uint8Array.of(1))
    await store.put('a', Uint8Array.of(2))
    await store.put('a', Uint8Array.of(3), { ifAbsent: true }).catch(() => null)
    await store.delete('a')
    expect(await readdir(join(root, '.incoming'))).toEqual([])
    expect(await readdir(join(root, '.metadata'))).toEqual([])
  })

  it('keeps a claim that a writer that died has left, for an hour, from those who bring the same bytes', async () => {
    const root = await temporaryFolder()
    onTestFinished(() => rm(root, { recursive: true }))
    let now = Date.now()
    const store = folderObjectStore(root, { clock: () => new Date(now) })
    const put = (runId: string) => store.put('a', Uint8Array.of(1), { ifAbsent: true, metadata: { 'run-id': runId } })
    await put('one')
    await rm(join(root, 'a'))
    await expect(put('two')).rejects.toMatchObject({ code: 'object_exists' })
    expect(await store.head('a')).toBeNull()
    now += 3_700_000
    await put('two')
    expect((await store.head('a'))?.metadata).toEqual({ 'run-id': 'two' })
  })

  it('takes away what a process that died has left on its way, an hour later', async () => {
    const { root, store } = await openFolder()
    const incoming = join(root, '.incoming')
    await mkdir(incoming)
    await Promise.all(['old', 'new'].map((name) => writeFile(join(incoming, name), 'half')))
    await utimes(join(incoming, 'old'), new Date('2026-01-01'), new Date('2026-01-01'))
    await store.probe()
    expect(await readdir(incoming)).toEqual(['new'])
  })

  it('lists no link that leads out of it', async () => {
    const { root, store } = await openFolder()
    await symlink('/etc', join(root, 'outside'))
    const keys = []
    for await (const { key } of store.list('')) keys.push(key)
    expect(keys).toEqual([])
  })

  it('says what the system says when it cannot write, without its path', async () => {
    const { root, store } = await openFolder()
    await store.put('a', Uint8Array.of(1))
    const error: unknown = await store.put('a/b', Uint8Array.of(1)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'object_store_failed', isRetryable: true })
    expect(String(error)).not.toContain(root)
  })
})
