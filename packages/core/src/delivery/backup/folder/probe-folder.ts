import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { incomingFolder, placeFile } from './place-file.js'

/** A file on its way for so long was left by a process that died. */
const abandonedAfterMs = 3_600_000

/** Writes a file and takes it away again; takes away what a process that died has left on its way. */
export async function probeFolder(root: string, now: number): Promise<void> {
  const incoming = join(root, incomingFolder)
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const probe = join(incoming, `probe-${randomUUID()}`)
  await placeFile(root, probe, new Uint8Array([0]), { replace: false })
  await rm(probe, { force: true })
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => null)
    if (found !== null && now - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true })
  }
}
