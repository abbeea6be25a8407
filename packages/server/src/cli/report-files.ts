import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { EnergyInvoiceAnalysis } from '@constat/core'
import { CommandError } from './command-error.js'

/** Paths of the two reports of one bill, as they were written. */
export interface ReportPaths {
  full: string
  anonymous: string
}

/** Writes reports into one folder; two bills of one name in one run do not overwrite each other. */
export function reportWriter(folder: string) {
  const taken = new Set<string>()
  return async (inputPath: string, { full, anonymous }: EnergyInvoiceAnalysis['reports']): Promise<ReportPaths> => {
    const paths = {
      full: join(folder, unusedName(`${parse(inputPath).name}-rapport`, taken)),
      // Named after its own content: the name of the bill may be the name of the customer.
      anonymous: join(folder, unusedName(`rapport-anonyme-${shortHash(anonymous)}`, taken)),
    }
    try {
      await mkdir(folder, { recursive: true })
      await Promise.all([writeFile(paths.full, full), writeFile(paths.anonymous, anonymous)])
    } catch (error) {
      throw new CommandError(
        'unwritable_folder',
        `Impossible d’écrire les rapports dans ${folder}. Choisissez un autre dossier avec --out.`,
        error,
      )
    }
    return paths
  }
}

function unusedName(stem: string, taken: Set<string>): string {
  let name = `${stem}.pdf`
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}.pdf`
  taken.add(name.toLowerCase())
  return name
}

function shortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8)
}
