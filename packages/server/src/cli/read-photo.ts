import { readFile } from 'node:fs/promises'
import { CommandError } from './command-error.js'

/** @throws CommandError when there is no such file or it cannot be read */
export async function readPhoto(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') throw new CommandError('file_not_found', `${path} : fichier introuvable. Vérifiez son chemin.`, error) // prettier-ignore
    const hint = code === 'EISDIR' ? 'c’est un dossier. Indiquez les photos, une par une.' : 'fichier illisible. Vérifiez vos droits sur ce fichier.' // prettier-ignore
    throw new CommandError('unreadable_file', `${path} : ${hint}`, error)
  }
}
