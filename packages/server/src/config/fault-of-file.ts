import { ConstatError } from '@constat/core'

/** French sentence: what is wrong with the file that a setting names. */
export function faultOfFile(error: unknown): string {
  if (ConstatError.isInstance(error)) return error.userMessage
  return error instanceof SyntaxError
    ? 'Le fichier ne contient pas de JSON valide.'
    : 'Le fichier est introuvable ou illisible.'
}
