import { writeFile } from 'node:fs/promises'
import { CommandError } from './command-error.js'

/** Writes the file that an option names. */
export async function writeReport(path: string, bytes: Uint8Array, option: string): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (error) {
    const message = `Impossible d’écrire ${path}. Choisissez un autre fichier avec ${option}.`
    throw new CommandError('unwritable_file', message, error)
  }
}
