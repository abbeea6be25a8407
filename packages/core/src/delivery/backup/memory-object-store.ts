import { ObjectExistsError } from '../../errors/object-exists-error.js'
import { ObjectNotFoundError } from '../../errors/object-not-found-error.js'
import { systemClock, type Clock } from '../../input/clock.js'
import { refuseIfAborted } from '../refuse-if-aborted.js'
import { checkMetadata } from './check-metadata.js'
import { checkKeyPrefix, checkObjectKey } from './object-key.js'
import type { ObjectStore, StoredObject } from './object-store.js'
import { sha256Hex } from './sha256-hex.js'
import { withoutBytes } from './without-bytes.js'

/**
 * Objects in the memory of this process: for tests, and for a caller who only wants to see what would be stored.
 *
 * @example
 * ```ts
 * const store = memoryObjectStore()
 * await store.put('reports/full.pdf', bytes, { contentType: 'application/pdf' })
 * ```
 */
export function memoryObjectStore({ clock = systemClock }: { clock?: Clock } = {}): ObjectStore {
  const objects = new Map<string, StoredObject>()
  return {
    name: 'memory',
    put: settled((key: string, bytes: Uint8Array, options = {}) => {
      refuseIfAborted(options.signal)
      checkObjectKey(key)
      const { contentType = 'application/octet-stream', metadata = {}, sha256 = sha256Hex(bytes) } = options
      checkMetadata(metadata)
      if (options.ifAbsent === true && objects.has(key)) throw new ObjectExistsError()
      const kept = { contentType, metadata: { ...metadata }, sha256, bytes: Uint8Array.from(bytes) }
      objects.set(key, { key, size: bytes.length, modifiedAt: clock(), ...kept })
    }),
    get: settled((key, call) => {
      refuseIfAborted(call?.signal)
      checkObjectKey(key)
      const found = objects.get(key)
      if (found === undefined) throw new ObjectNotFoundError()
      return { ...found, bytes: Uint8Array.from(found.bytes) }
    }),
    head: settled((key, call) => {
      refuseIfAborted(call?.signal)
      checkObjectKey(key)
      const found = objects.get(key)
      return found === undefined ? null : withoutBytes(found)
    }),
    async *list(prefix, call) {
      checkKeyPrefix(prefix)
      for (const key of [...objects.keys()].sort()) {
        refuseIfAborted(call?.signal)
        const found = objects.get(key)
        if (found === undefined || !key.startsWith(prefix)) continue
        yield await Promise.resolve({ key, size: found.size, modifiedAt: found.modifiedAt })
      }
    },
    delete: settled((key, call) => {
      refuseIfAborted(call?.signal)
      checkObjectKey(key)
      objects.delete(key)
    }),
    probe: settled((call) => {
      refuseIfAborted(call?.signal)
    }),
  }
}

/** A synchronous step that answers, and fails, as the others do: later. */
function settled<Parameters extends unknown[], Result>(
  step: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Promise<Result> {
  return (...parameters) =>
    new Promise((resolve) => {
      resolve(step(...parameters))
    })
}
