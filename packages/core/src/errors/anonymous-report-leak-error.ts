import { ConstatError } from './constat-error.js'

/**
 * The finished anonymous report still held something to be hidden, and was therefore not delivered.
 * The error carries counts only: the terms are what must not leave.
 */
export class AnonymousReportLeakError extends ConstatError {
  readonly code = 'anonymous_report_leak'

  /** @param leakedTerms number of leaked terms per kind (`customer`, `supplier`, `identifier`, ...). */
  constructor(leakedTerms: Readonly<Record<string, number>>) {
    const kinds = Object.entries(leakedTerms).map(([kind, count]) => `${kind}: ${count}`)
    super({
      message: `The anonymous report would have leaked terms (${kinds.join(', ')}); it was withheld.`,
      userMessage:
        'Le rapport anonyme n’a pas été produit : une donnée à masquer y figurait encore. Rien n’a été transmis. Signalez cette facture au support.',
      details: { leakedTerms: { ...leakedTerms } },
    })
  }
}
