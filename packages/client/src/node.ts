/**
 * Files of this machine: for Node alone.
 *
 * @module @constat/client/node
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { NamedBytes } from './files/file-to-send.js'
import { decodeReports, type EncodedReports } from './reports/decode-reports.js'

/**
 * A file of this machine, to send.
 *
 * @example
 * ```ts
 * const answer = await constat.invoices.analyzePdf(await fileFromPath('facture.pdf'))
 * ```
 */
export async function fileFromPath(path: string): Promise<NamedBytes> {
  return { name: basename(path), bytes: await readFile(path) }
}

/** Where reports were written. */
export interface SavedReports {
  full: string
  anonymous: string
}

/**
 * Writes the two reports as `{name}.pdf` and `{name}-anonyme.pdf`.
 *
 * @param name without a path; letters, digits, `.`, `_` and `-`
 * @throws ConstatClientError `report_damaged`; RangeError for a name that leads elsewhere
 */
export async function saveReports(encoded: EncodedReports, folder: string, name = 'rapport'): Promise<SavedReports> {
  if (!/^[\w-][\w.-]*$/.test(name)) throw new RangeError(`Not a name for a file: ${name}`)
  const { full, anonymous } = await decodeReports(encoded)
  const paths = { full: join(folder, `${name}.pdf`), anonymous: join(folder, `${name}-anonyme.pdf`) }
  await mkdir(folder, { recursive: true })
  await writeFile(paths.full, full)
  await writeFile(paths.anonymous, anonymous)
  return paths
}
