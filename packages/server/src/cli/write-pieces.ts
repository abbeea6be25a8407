import { writeFile } from 'node:fs/promises'
import { CommandError } from './command-error.js'

/** Writes a text that comes piece by piece to the file of `--out`. What fails before the file is told as it is. */
export async function writePieces(path: string, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await writeFile(path, pieces)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'path' in error)) throw error
    throw new CommandError(
      'unwritable_file',
      `Impossible d’écrire ${path}. Choisissez un autre fichier avec --out.`,
      error,
    )
  }
}
