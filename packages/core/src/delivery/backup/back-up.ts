import { ObjectExistsError } from '../../errors/object-exists-error.js'
import type { BackupInput } from './backup-input.js'
import { manifestName, manifestOf } from './backup-manifest.js'
import { objectsOf, type BackupObject } from './backup-objects.js'
import { backupPrefix } from './backup-prefix.js'
import type { ObjectStore, StoreCall } from './object-store.js'
import { sha256Hex } from './sha256-hex.js'

export interface StoredBackup {
  /** Of its folder, without the slash at its end. */
  readonly prefix: string
  /** Keys of all its objects, the manifest last. */
  readonly keys: readonly string[]
}

/** Runs of one invoice that may begin within one second. */
const mostSuffixes = 100

/**
 * Stores the files of one analysis: the first alone, which takes the folder, the others at the same time, the manifest
 * last. Nothing is ever replaced: a folder that another run has taken gets a suffix (`…Z-2`). Run again with the same
 * `runId`, it goes on where it was cut.
 *
 * @throws ObjectStoreError, AbortedError; what was stored until then stays, without a manifest
 * @example
 * ```ts
 * const { prefix } = await backUp(store, { environment: 'production', runId: taskId, startedAt, ...files })
 * ```
 */
export async function backUp(store: ObjectStore, input: BackupInput, call: StoreCall = {}): Promise<StoredBackup> {
  const [first, ...others] = objectsOf(input)
  const put = (prefix: string, object: BackupObject) => putOnce(store, `${prefix}/${object.name}`, object, input, call)
  const base = backupPrefix(input)
  for (let attempt = 1; ; attempt += 1) {
    const prefix = attempt === 1 ? base : `${base}-${attempt}`
    if (!(await put(prefix, first))) {
      if (attempt === mostSuffixes) throw new ObjectExistsError()
      continue
    }
    const stored = await Promise.all(others.map((object) => put(prefix, object)))
    if (stored.includes(false)) throw new ObjectExistsError()
    const all = [first, ...others]
    if (!(await put(prefix, manifestObject(input, all)))) throw new ObjectExistsError()
    return { prefix, keys: [...all.map(({ name }) => `${prefix}/${name}`), `${prefix}/${manifestName}`] }
  }
}

/** False when an object of another run is there. */
async function putOnce(
  store: ObjectStore,
  key: string,
  { bytes, contentType, sha256 }: BackupObject,
  input: BackupInput,
  call: StoreCall,
): Promise<boolean> {
  try {
    await store.put(key, bytes, { ...call, contentType, sha256, ifAbsent: true, metadata: metadataOf(input) })
    return true
  } catch (error) {
    if (!(error instanceof ObjectExistsError)) throw error
    // Of a try of this run that was cut, or whose answer was lost.
    const found = await store.head(key, call)
    return found?.metadata['run-id'] === input.runId && found.sha256 === sha256
  }
}

/** Without the prefix `x-amz-meta-`, which is S3's own; what S3 cannot send is written as in a URL. */
function metadataOf(input: BackupInput): Record<string, string> {
  const { userId, invoiceId, externalRef, sourceKind, energyType, runId } = input
  const given = {
    'user-id': userId,
    'invoice-id': invoiceId,
    'external-ref': externalRef,
    'source-kind': sourceKind,
    'energy-type': energyType,
    'run-id': runId,
  }
  const told = Object.entries(given).filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(told.map(([name, value]) => [name, inAscii(String(value))]))
}

function inAscii(text: string): string {
  const isPlain = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)
  return (isPlain ? text : encodeURIComponent(Buffer.from(text).toString())).slice(0, 512)
}

function manifestObject(input: BackupInput, objects: readonly BackupObject[]): BackupObject {
  const bytes = Buffer.from(`${JSON.stringify(manifestOf(input, objects), null, 2)}\n`)
  return { name: manifestName, bytes, contentType: 'application/json', sha256: sha256Hex(bytes) }
}
