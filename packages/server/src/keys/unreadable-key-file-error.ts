/** The file of the first key is there but cannot be read or is not ours: starting would lock every caller out. */
export class UnreadableKeyFileError extends Error {
  override readonly name = 'UnreadableKeyFileError'
  readonly code = 'unreadable_key_file'

  constructor(file: string, cause?: unknown) {
    super(
      `Le fichier de la clé d’API ${file} est illisible. Rendez-le lisible, ou supprimez-le pour qu’une nouvelle clé soit créée au prochain démarrage.`,
      { cause },
    )
  }
}
