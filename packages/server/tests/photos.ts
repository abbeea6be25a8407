import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folders = ['../../core/specimens/dev/photos/', '../../../../shared/samples/dev/photos/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

/** The photographs of one specimen bill, page by page; empty on a machine that does not have them. */
export function photosOf(bill: string): string[] {
  for (const folder of folders) {
    const found = globSync(`${folder}${bill}_p*.jpg`).sort()
    if (found.length > 0) return found
  }
  return []
}
