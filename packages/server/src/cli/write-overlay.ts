import { writeFile } from 'node:fs/promises'
import { renderEvidenceOverlay, type EnergyInvoiceAnalysis, type InputFile } from '@constat/core'
import { CommandError } from './command-error.js'

/** Writes the pages of a bill with every value that was read at its place. */
export async function writeOverlay(
  path: string,
  files: readonly InputFile[],
  { invoice, pages }: EnergyInvoiceAnalysis,
): Promise<void> {
  const bytes = await renderEvidenceOverlay({ files, invoice, pages })
  try {
    await writeFile(path, bytes)
  } catch (error) {
    throw new CommandError(
      'unwritable_file',
      `Impossible d’écrire ${path}. Choisissez un autre fichier avec --overlay.`,
      error,
    )
  }
}
