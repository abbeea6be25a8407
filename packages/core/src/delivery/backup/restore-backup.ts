import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupDamagedError } from '../../errors/backup-damaged-error.js'
import { ObjectExistsError } from '../../errors/object-exists-error.js'
import { manifestName } from './backup-manifest.js'
import type { ObjectStore, StoreCall } from './object-store.js'
import { sha256Hex } from './sha256-hex.js'
import { verifyBackup } from './verify-backup.js'

/**
 * Writes the files of a backup into a folder, once all of it has been verified; files that are there are never replaced.
 *
 * @param folder created when missing
 * @returns paths of the files, the manifest last
 * @throws BackupDamagedError when a file is missing or changed: nothing is written
 * @throws ObjectExistsError when the folder has a file of that name
 * @example
 * ```ts
 * await restoreBackup(store, 'production/user-12/invoice-456/20261130T120000Z', './restored')
 * ```
 */
export async function restoreBackup(
  store: ObjectStore,
  prefix: string,
  folder: string,
  call: StoreCall = {},
): Promise<string[]> {
  const { prefix: from, manifest, faults } = await verifyBackup(store, prefix, call)
  const lost = faults.filter(({ problem }) => problem !== 'not_in_manifest')
  if (manifest === null || lost.length > 0) throw new BackupDamagedError({ faults: lost.length })
  await mkdir(folder, { recursive: true })
  const digests = new Map(manifest.objects.map(({ name, sha256 }) => [name, sha256]))
  const paths: string[] = []
  for (const name of [...digests.keys(), manifestName]) {
    const { bytes } = await store.get(`${from}/${name}`, call)
    const digest = digests.get(name)
    if (digest !== undefined && sha256Hex(bytes) !== digest) throw new BackupDamagedError({ faults: 1 })
    const path = join(folder, name)
    await writeNew(path, bytes)
    paths.push(path)
  }
  return paths
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new ObjectExistsError()
    throw error
  }
}
