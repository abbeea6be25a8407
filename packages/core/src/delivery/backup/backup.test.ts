import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startS3StandIn, type ConditionSupport } from '../../testing/s3-stand-in.js'
import { backUp } from './back-up.js'
import type { BackupInput } from './backup-input.js'
import { backupPrefix } from './backup-prefix.js'
import { folderObjectStore } from './folder/folder-object-store.js'
import { listBackups } from './list-backups.js'
import { memoryObjectStore } from './memory-object-store.js'
import { checkObjectKey } from './object-key.js'
import type { ObjectStore } from './object-store.js'
import { restoreBackup } from './restore-backup.js'
import { s3ObjectStore } from './s3/s3-object-store.js'
import { verifyBackup } from './verify-backup.js'

const file = (text: string, contentType = 'application/pdf') => ({ bytes: Buffer.from(text), contentType })
const input: BackupInput = {
  environment: 'production',
  runId: 'task-1',
  startedAt: new Date('2026-11-30T12:00:00.789Z'),
  userId: 12,
  invoiceId: 456,
  externalRef: 'Dossier n° 7',
  customerName: 'Zoé  Martin-Dupré (Échirolles)',
  sourceKind: 'pdf',
  energyType: 'gaz',
  highlights: ['Écart de 12 €'],
  originalPages: 3,
  originals: [file('original')],
  fullReport: file('full'),
  anonymousReport: file('anonymous'),
}
const prefix = 'production/user-12__zoe-martin-dupre-echirolles/invoice-456/20261130T120000Z'
const names = ['manifest.json', 'original_gaz.pdf', 'report_anon_gaz.pdf', 'report_full_gaz.pdf']

async function keysOf(store: ObjectStore) {
  const keys: string[] = []
  for await (const { key } of store.list('')) keys.push(key)
  return keys
}
async function listed(store: ObjectStore) {
  const found: string[] = []
  for await (const backup of listBackups(store, ''))
    found.push(`${backup.prefix}: ${backup.objects} ${backup.isComplete ? 'complete' : 'cut'}`)
  return found
}
async function openS3(conditions: ConditionSupport = 'checked') {
  const standIn = await startS3StandIn({ conditions })
  onTestFinished(() => standIn.close())
  return { standIn, store: s3ObjectStore({ ...standIn, forcePathStyle: true, maxAttempts: 1 }) }
}

describe('the folder of a backup', () => {
  const folder = (changed: Partial<BackupInput>) => backupPrefix({ ...input, ...changed })

  it('is named by user, customer, bill and second', () => {
    expect(folder({})).toBe(prefix)
    expect(folder({ customerName: null })).toBe('production/user-12/invoice-456/20261130T120000Z')
    expect(folder({ customerName: 'ß — !', userId: null, invoiceId: null, externalRef: null })).toBe(
      'production/user-unknown/invoice-unknown/20261130T120000Z',
    )
    expect(folder({ customerName: 'a'.repeat(90), invoiceId: null, externalRef: 'ABC-2025-09' })).toBe(
      `production/user-12__${'a'.repeat(40)}/extref-ABC-2025-09/20261130T120000Z`,
    )
  })

  it('keeps two references apart that look the same once they are safe', () => {
    const [one, other] = ['a/b', 'a b'].map((externalRef) => folder({ invoiceId: null, externalRef }))
    expect(one).toMatch(/\/extref-a-b-[0-9a-f]{12}\//)
    expect(one).not.toBe(other)
  })

  it('is a key whatever the caller sends', () => {
    const texts = fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 300 })))
    const ids = fc.option(fc.integer())
    const property = fc.property(texts, texts, ids, ids, (customerName, externalRef, userId, invoiceId) => {
      const key = folder({ customerName, externalRef, userId, invoiceId })
      checkObjectKey(`${key}/manifest.json`)
      expect(key.split('/')).toHaveLength(4)
    })
    fc.assert(property, {
      examples: [
        ['../..', '../../etc/passwd', null, null],
        [null, '..', null, null],
      ],
    })
  })
})

describe('a backup', () => {
  it('has every file, its manifest last, and metadata without a prefix', async () => {
    const { store, standIn } = await openS3()
    const stored = await backUp(store, input)
    expect(stored.prefix).toBe(prefix)
    expect(standIn.keys()).toEqual(names.map((name) => `${prefix}/${name}`))
    const puts = standIn.requests.filter(({ method }) => method === 'PUT')
    expect(puts.at(-1)?.path).toContain('manifest.json')
    const { metadata, sha256 } = await store.get(`${prefix}/original_gaz.pdf`)
    expect(metadata).toEqual({
      'user-id': '12',
      'invoice-id': '456',
      'external-ref': 'Dossier%20n%C2%B0%207',
      'source-kind': 'pdf',
      'energy-type': 'gaz',
      'run-id': 'task-1',
    })
    const { bytes, contentType } = await store.get(`${prefix}/manifest.json`)
    expect(contentType).toBe('application/json')
    const manifest = JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>
    expect(manifest).toMatchObject({
      env: 'production',
      run_id: 'task-1',
      timestamp: '2026-11-30T12:00:00.789Z',
      user_id: 12,
      invoice_id: 456,
      external_ref: 'Dossier n° 7',
      energy_type: 'gaz',
      customer_name: 'Zoé  Martin-Dupré (Échirolles)',
      highlights: ['Écart de 12 €'],
      original_pages: 3,
    })
    expect(manifest['objects']).toContainEqual({ name: 'original_gaz.pdf', size: 8, sha256 })
    expect(manifest['objects']).toHaveLength(3)
  })

  it('numbers the pages that came as pictures', async () => {
    const store = memoryObjectStore()
    const originals = [file('1', 'image/jpeg'), file('2', 'image/png')]
    await backUp(store, { ...input, sourceKind: 'images', originals, energyType: 'dual' })
    const keys = (await keysOf(store)).map((key) => key.slice(prefix.length + 1))
    expect(keys).toEqual([
      'manifest.json',
      'page-001.jpg',
      'page-002.png',
      'report_anon_dual.pdf',
      'report_full_dual.pdf',
    ])
  })

  it('uploads its files at the same time', async () => {
    const store = memoryObjectStore()
    let under = 0
    let most = 0
    const slow: ObjectStore = {
      ...store,
      put: async (...parameters) => {
        most = Math.max(most, (under += 1))
        await store.put(...parameters)
        under -= 1
      },
    }
    await backUp(slow, { ...input, originals: Array.from({ length: 5 }, () => file('x')), sourceKind: 'images' })
    expect(most).toBe(6)
  })

  it.each(['checked', 'refused', 'ignored'] as const)(
    'never replaces another of the same second (conditions %s)',
    async (conditions) => {
      const { store } = await openS3(conditions)
      const prefixes = []
      for (const runId of ['a', 'b', 'c'])
        prefixes.push((await backUp(store, { ...input, runId, fullReport: file(runId) })).prefix)
      expect(prefixes).toEqual([prefix, `${prefix}-2`, `${prefix}-3`])
      for (const [index, runId] of ['a', 'b', 'c'].entries()) {
        const { bytes } = await store.get(`${prefixes[index]}/report_full_gaz.pdf`)
        expect(Buffer.from(bytes).toString()).toBe(runId)
        expect((await verifyBackup(store, prefixes[index] ?? '')).faults).toEqual([])
      }
    },
  )

  it.each(['s3', 'folder', 'memory'] as const)(
    'takes a folder of its own when many begin together (%s)',
    async (kind) => {
      const root = await mkdtemp(join(tmpdir(), 'constat-backups-'))
      onTestFinished(() => rm(root, { recursive: true }))
      const stores = {
        s3: async () => (await openS3()).store,
        folder: () => folderObjectStore(root),
        memory: memoryObjectStore,
      }
      const store = await stores[kind]()
      const runs = Array.from({ length: 8 }, (_, index) => backUp(store, { ...input, runId: `run-${index}` }))
      const prefixes = (await Promise.all(runs)).map((run) => run.prefix)
      expect(new Set(prefixes).size).toBe(8)
      for (const own of prefixes) expect((await verifyBackup(store, own)).faults).toEqual([])
    },
  )

  it('goes on where it was cut when it is run again, wherever that was', async () => {
    for (let puts = 0; puts < 4; puts += 1) {
      const { store, standIn } = await openS3()
      let done = 0
      standIn.failWhen(({ method }) => method === 'PUT' && (done += 1) > puts)
      await expect(backUp(store, input)).rejects.toMatchObject({ code: 'object_store_failed', isRetryable: true })
      expect(standIn.keys().some((key) => key.endsWith('manifest.json'))).toBe(false)
      standIn.failWhen(null)
      expect((await backUp(store, input)).prefix).toBe(prefix)
      expect(await listed(store)).toEqual([`${prefix}: 4 complete`])
      expect((await backUp(store, input)).prefix).toBe(prefix)
    }
  })
})

describe('backups in a store', () => {
  it('are listed, those that were cut too', async () => {
    const { store, standIn } = await openS3()
    await backUp(store, input)
    standIn.failWhen(({ path }) => path.includes('manifest'))
    await backUp(store, { ...input, runId: 'b' }).catch(() => null)
    standIn.failWhen(null)
    expect(await listed(store)).toEqual([`${prefix}-2: 3 cut`, `${prefix}: 4 complete`])
  })

  it('verify while every byte is there, and name each file that is not', async () => {
    const { store, standIn } = await openS3()
    await backUp(store, input)
    const faults = async () =>
      (await verifyBackup(store, `${prefix}/`)).faults.map((fault) => `${fault.name} ${fault.problem}`)
    expect(await faults()).toEqual([])
    await store.put(`${prefix}/intruder.pdf`, Uint8Array.of(1))
    standIn.tamper(`${prefix}/original_gaz.pdf`, Buffer.from('0riginal'))
    standIn.tamper(`${prefix}/report_full_gaz.pdf`, null)
    expect((await faults()).sort()).toEqual([
      'intruder.pdf not_in_manifest',
      'original_gaz.pdf changed',
      'report_full_gaz.pdf missing',
    ])
    standIn.tamper(`${prefix}/manifest.json`, Buffer.from('{"objects":[{"name":"../../etc/passwd"}]}'))
    expect(await faults()).toEqual(['manifest.json unreadable_manifest'])
    standIn.tamper(`${prefix}/manifest.json`, null)
    expect(await faults()).toEqual(['manifest.json missing'])
    standIn.failWhen(() => true)
    await expect(faults()).rejects.toMatchObject({ code: 'object_store_failed' })
  })

  it('are restored whole, or not at all, and replace nothing', async () => {
    const { store, standIn } = await openS3()
    const folder = await mkdtemp(join(tmpdir(), 'constat-restored-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await backUp(store, input)
    const restored = join(folder, 'one')
    expect(await restoreBackup(store, prefix, restored)).toHaveLength(4)
    expect((await readdir(restored)).sort()).toEqual(names)
    expect(await readFile(join(restored, 'original_gaz.pdf'), 'utf8')).toBe('original')
    await writeFile(join(restored, 'original_gaz.pdf'), 'mine')
    await expect(restoreBackup(store, prefix, restored)).rejects.toMatchObject({ code: 'object_exists' })
    expect(await readFile(join(restored, 'original_gaz.pdf'), 'utf8')).toBe('mine')
    standIn.tamper(`${prefix}/report_anon_gaz.pdf`, Buffer.from('changed'))
    const damaged = restoreBackup(store, prefix, join(folder, 'two'))
    await expect(damaged).rejects.toMatchObject({ code: 'backup_damaged', details: { faults: 1 } })
    expect(await readdir(folder)).toEqual(['one'])
  })
})
