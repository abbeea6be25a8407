import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { InputFile } from '@constat/core'
import { CommandError } from './command-error.js'

/** @throws CommandError when there is no such file or it cannot be read */
export async function readBill(path: string): Promise<InputFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') throw new CommandError('file_not_found', 'Fichier introuvable. Vérifiez son chemin.', error)
    if (code === 'EISDIR')
      throw new CommandError(
        'unreadable_file',
        'C’est un dossier. Indiquez les fichiers de la facture, un par un.',
        error,
      )
    throw new CommandError('unreadable_file', 'Fichier illisible. Vérifiez vos droits sur ce fichier.', error)
  }
}
