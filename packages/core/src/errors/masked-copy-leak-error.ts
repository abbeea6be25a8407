import { ConstatError } from './constat-error.js'

/**
 * The masked copy of a bill still showed something to be hidden, or could not be read well enough to be vouched for, and
 * was therefore not delivered. The error carries counts only.
 */
export class MaskedCopyLeakError extends ConstatError {
  readonly code = 'masked_copy_leak'

  /** @param leaks `text`: identities found; `unsearchable`: pages of which too little could be read again. */
  constructor(leaks: Readonly<Record<string, number>>) {
    const kinds = Object.entries(leaks).map(([kind, count]) => `${kind}: ${count}`)
    super({
      message: `The masked copy of the bill cannot be vouched for (${kinds.join(', ')}); it was withheld.`,
      userMessage:
        'La copie masquée de la facture n’a pas été produite : une page n’a pas pu être vérifiée. Rien n’a été transmis. Envoyez le PDF d’origine du fournisseur, ou masquez la facture à la main.',
      details: { leaks: { ...leaks } },
    })
  }
}
