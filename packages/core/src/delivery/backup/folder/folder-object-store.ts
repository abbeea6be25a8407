import { readFile, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ObjectExistsError } from '../../../errors/object-exists-error.js'
import { ObjectNotFoundError } from '../../../errors/object-not-found-error.js'
import { systemClock, type Clock } from '../../../input/clock.js'
import { refuseIfAborted } from '../../refuse-if-aborted.js'
import { checkMetadata } from '../check-metadata.js'
import { checkKeyPrefix, checkObjectKey } from '../object-key.js'
import type { ObjectStore, PutOptions, StoreCall, StoredObject } from '../object-store.js'
import { sha256Hex } from '../sha256-hex.js'
import { withoutBytes } from '../without-bytes.js'
import { asStoreFailure, isMissing } from './failure-of-folder.js'
import { listFolder } from './list-folder.js'
import { placeFile } from './place-file.js'
import { placeSidecar } from './place-sidecar.js'
import { probeFolder } from './probe-folder.js'
import { readSidecar, removeSidecars, sidecarPath } from './sidecar.js'

/**
 * Objects as files of a folder, named by their keys and readable by hand. A file appears whole and on disk, or not at
 * all, also when the power fails in between. What is said of a file lies in `.metadata`, under its name and digest. The
 * file system must have hard links, as all but those of memory cards do.
 *
 * @param folder created when missing, with rights for its owner only
 * @example
 * ```ts
 * const store = folderObjectStore('/var/lib/constat/backups')
 * ```
 */
export function folderObjectStore(folder: string, { clock = systemClock }: { clock?: Clock } = {}): ObjectStore {
  const root = resolve(folder)
  return {
    name: 'folder',
    put: (key, bytes, options) => asStoreFailure('put', () => put(root, clock().getTime(), key, bytes, options)),
    get: (key, call) =>
      asStoreFailure('get', async () => {
        const found = await read(root, key, call)
        if (found === null) throw new ObjectNotFoundError()
        return found
      }),
    head: (key, call) =>
      asStoreFailure('head', async () => {
        const found = await read(root, key, call)
        return found === null ? null : withoutBytes(found)
      }),
    list: (prefix, call) => {
      checkKeyPrefix(prefix)
      return listFolder(root, prefix, call?.signal)
    },
    delete: (key, call) =>
      asStoreFailure('delete', async () => {
        refuseIfAborted(call?.signal)
        checkObjectKey(key)
        await rm(join(root, key), { force: true })
        await removeSidecars(root, key)
      }),
    probe: (call) =>
      asStoreFailure('probe', async () => {
        refuseIfAborted(call?.signal)
        await probeFolder(root, clock().getTime())
      }),
  }
}

async function put(root: string, now: number, key: string, bytes: Uint8Array, options: PutOptions = {}): Promise<void> {
  const { contentType = 'application/octet-stream', metadata = {}, ifAbsent = false, signal } = options
  refuseIfAborted(signal)
  checkObjectKey(key)
  checkMetadata(metadata)
  const path = join(root, key)
  if (ifAbsent && (await isThere(path))) throw new ObjectExistsError()
  const sidecar = sidecarPath(root, key, options.sha256 ?? sha256Hex(bytes))
  const said = Buffer.from(JSON.stringify({ contentType, metadata }))
  const isOwn = await placeSidecar(root, sidecar, said, { ifAbsent, now })
  refuseIfAborted(signal)
  try {
    await placeFile(root, path, bytes, { replace: !ifAbsent })
  } catch (error) {
    // Another writer was first: of other bytes, which have a sidecar of their own, or of the same, which need this one.
    const isOfOthers = isOwn && error instanceof ObjectExistsError
    if (isOfOthers && sidecarPath(root, key, sha256Hex(await readFile(path))) !== sidecar)
      await rm(sidecar, { force: true })
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** The bytes are read for a head too: what is said of a file is found by their digest. */
async function read(root: string, key: string, call: StoreCall = {}): Promise<StoredObject | null> {
  refuseIfAborted(call.signal)
  checkObjectKey(key)
  const path = join(root, key)
  try {
    const found = await stat(path)
    if (!found.isFile()) return null
    const bytes = new Uint8Array(await readFile(path, { signal: call.signal }))
    const sha256 = sha256Hex(bytes)
    const said = await readSidecar(root, key, sha256)
    return { key, size: bytes.length, modifiedAt: found.mtime, sha256, ...said, bytes }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
