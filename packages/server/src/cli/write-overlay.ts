import { writeFile } from 'node:fs/promises'
import { renderEvidenceOverlay, type EnergyInvoiceAnalysis, type InputFile } from '@constat/core'
import { CommandError } from './command-error.js'

/** Writes the pages of a bill with every value that was read at its place. */
export async function writeOverlay(
  path: string,
  files: readonly InputFile[],
  { invoice, audit, pages, provenance }: EnergyInvoiceAnalysis,
): Promise<void> {
  const bytes = await renderEvidenceOverlay(
    { files, invoice, audit, pages },
    // The date of the analysis: the same bill gives the same file.
    { clock: () => new Date(provenance.analyzed_at) },
  )
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
