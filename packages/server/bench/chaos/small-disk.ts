import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder on a disk of its own, which can be filled. */
export interface SmallDisk {
  readonly folder: string
  /** Whether it can be filled: only root may mount a disk. */
  readonly canBeFull: boolean
  /** Leaves not one byte. */
  fill(): void
  /** Gives back what `fill` took. */
  free(): void
  remove(): void
}

/** Mounts a disk in memory where we may, and takes a plain folder elsewhere. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'constat-disk-'))
  const filler = join(folder, '.filler')
  const canBeFull = mounts(folder, megabytes)
  return {
    folder,
    canBeFull,
    fill: () => {
      for (const size of [1024 * 1024, 4096]) writeUntilFull(filler, Buffer.alloc(size))
    },
    free: () => {
      rmSync(filler, { force: true })
    },
    remove: () => {
      // Lazily: what still has a file open there does not keep it from going.
      if (canBeFull) execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeUntilFull(path: string, piece: Buffer): void {
  try {
    for (;;) appendFileSync(path, piece)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

function mounts(folder: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
