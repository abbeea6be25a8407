import { readFile, stat } from 'node:fs/promises'
import { ObjectExistsError } from '../../../errors/object-exists-error.js'
import { isMissing } from './failure-of-folder.js'
import { placeFile } from './place-file.js'

/** A sidecar without its file for so long was left by a process that died. */
const abandonedAfterMs = 3_600_000

/**
 * Writes what is said of a file before the file itself. Where nothing may be replaced, the sidecar is the claim of those
 * who bring the same bytes: the one of another writer is left as it is, whether its file is there or on its way.
 *
 * @returns whether this call has written it
 * @throws ObjectExistsError when another writer was first
 */
export async function placeSidecar(
  root: string,
  path: string,
  content: Buffer,
  { ifAbsent, now }: { ifAbsent: boolean; now: number },
): Promise<boolean> {
  if (!ifAbsent) {
    await placeFile(root, path, content, { replace: true })
    return true
  }
  try {
    await placeFile(root, path, content, { replace: false })
    return true
  } catch (error) {
    if (!(error instanceof ObjectExistsError)) throw error
    const there = await sidecarThere(path)
    // Of an earlier attempt of the same put.
    if (there?.content.equals(content) === true) return false
    if (there !== null && now - there.modifiedAt < abandonedAfterMs) throw error
    await placeFile(root, path, content, { replace: true })
    return true
  }
}

async function sidecarThere(path: string): Promise<{ content: Buffer; modifiedAt: number } | null> {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(path), stat(path)])
    return { content, modifiedAt: mtimeMs }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
