import { writeFile } from 'node:fs/promises'
import { renderMaskedBill, type AnalysisContext, type EnergyInvoiceAnalysis, type InputFile } from '@constat/core'
import { CommandError } from './command-error.js'

/** Writes the pages of a bill as pictures with every identity blacked out, each read again before the file is written. */
export async function writeMaskedCopy(
  path: string,
  files: readonly InputFile[],
  { invoice, provenance }: EnergyInvoiceAnalysis,
  { ocr, languages, limits }: AnalysisContext,
): Promise<void> {
  if (ocr === false)
    throw new CommandError(
      'usage',
      'L’option --masked-copy relit chaque page masquée : elle demande un moteur de lecture. Activez-le avec OCR_ENGINE.',
    )
  const bytes = await renderMaskedBill(
    { files, invoice },
    {
      // The date of the analysis: the same bill gives the same file.
      clock: () => new Date(provenance.analyzed_at),
      ...(ocr && { ocr }),
      ...(languages && { languages }),
      ...(limits && { limits }),
    },
  )
  try {
    await writeFile(path, bytes)
  } catch (error) {
    throw new CommandError(
      'unwritable_file',
      `Impossible d’écrire ${path}. Choisissez un autre fichier avec --masked-copy.`,
      error,
    )
  }
}
