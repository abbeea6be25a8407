import { ObjectNotFoundError } from '../../errors/object-not-found-error.js'
import { manifestName, parseManifest, type BackupManifest } from './backup-manifest.js'
import type { ObjectStore, StoreCall } from './object-store.js'
import { sha256Hex } from './sha256-hex.js'

/** What is wrong with one object of a backup. */
export type BackupProblem = 'missing' | 'changed' | 'unreadable_manifest' | 'not_in_manifest'

export interface BackupFault {
  /** Within the folder of the backup. */
  readonly name: string
  readonly problem: BackupProblem
}

export interface BackupVerification {
  readonly prefix: string
  /** Empty when every file of the manifest is there, byte for byte, and no other. */
  readonly faults: readonly BackupFault[]
  readonly manifest: BackupManifest | null
  /** Bytes that were read and compared. */
  readonly checkedBytes: number
}

/**
 * Reads a backup and compares every file with the size and the digest of its manifest.
 *
 * @param prefix of its folder, with or without the slash at its end
 * @throws ObjectStoreError when the store fails, which says nothing of the backup
 * @example
 * ```ts
 * const { faults } = await verifyBackup(store, 'production/user-12/invoice-456/20261130T120000Z')
 * ```
 */
export async function verifyBackup(
  store: ObjectStore,
  prefix: string,
  call: StoreCall = {},
): Promise<BackupVerification> {
  const folder = prefix.replace(/\/$/, '')
  const names = new Set<string>()
  for await (const { key } of store.list(`${folder}/`, call)) names.add(key.slice(folder.length + 1))
  const told = await bytesOf(store, `${folder}/${manifestName}`, call)
  const manifest = told === null ? null : parseManifest(told)
  if (manifest === null) {
    const problem = told === null ? 'missing' : 'unreadable_manifest'
    return { prefix: folder, faults: [{ name: manifestName, problem }], manifest, checkedBytes: 0 }
  }
  const faults: BackupFault[] = []
  let checkedBytes = told?.length ?? 0
  for (const { name, size, sha256 } of manifest.objects) {
    const bytes = await bytesOf(store, `${folder}/${name}`, call)
    checkedBytes += bytes?.length ?? 0
    if (bytes === null) faults.push({ name, problem: 'missing' })
    else if (bytes.length !== size || sha256Hex(bytes) !== sha256) faults.push({ name, problem: 'changed' })
  }
  const expected = new Set([manifestName, ...manifest.objects.map(({ name }) => name)])
  for (const name of names) if (!expected.has(name)) faults.push({ name, problem: 'not_in_manifest' })
  return { prefix: folder, faults, manifest, checkedBytes }
}

async function bytesOf(store: ObjectStore, key: string, call: StoreCall): Promise<Uint8Array | null> {
  try {
    return (await store.get(key, call)).bytes
  } catch (error) {
    if (error instanceof ObjectNotFoundError) return null
    throw error
  }
}
