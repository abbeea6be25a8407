import { manifestName } from './backup-manifest.js'
import type { ObjectStore, StoreCall } from './object-store.js'

/** What a listing says of a backup. */
export interface ListedBackup {
  /** Of its folder, without the slash at its end. */
  readonly prefix: string
  /** Its manifest is there, so that all of it was stored once; `verifyBackup` says whether it still is. */
  readonly isComplete: boolean
  readonly objects: number
  /** Bytes. */
  readonly size: number
  /** Of the object that was stored last. */
  readonly storedAt: Date
}

/**
 * The backups below a prefix, in the order of their keys; those that did not end too.
 *
 * @example
 * ```ts
 * for await (const { prefix, isComplete } of listBackups(store, 'production/')) console.log(prefix, isComplete)
 * ```
 */
export async function* listBackups(
  store: ObjectStore,
  prefix: string,
  call: StoreCall = {},
): AsyncGenerator<ListedBackup> {
  let folder: ListedBackup[] = []
  for await (const { key, size, modifiedAt } of store.list(prefix, call)) {
    const name = key.slice(0, Math.max(0, key.lastIndexOf('/')))
    const [current] = folder
    if (current !== undefined && current.prefix !== name) yield* folder.splice(0)
    const known = folder[0] ?? { prefix: name, isComplete: false, objects: 0, size: 0, storedAt: modifiedAt }
    folder = [
      {
        prefix: name,
        isComplete: known.isComplete || key === `${name}/${manifestName}`,
        objects: known.objects + 1,
        size: known.size + size,
        storedAt: known.storedAt > modifiedAt ? known.storedAt : modifiedAt,
      },
    ]
  }
  yield* folder
}
