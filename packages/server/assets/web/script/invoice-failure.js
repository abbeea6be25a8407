/**
 * @typedef {object} Failure
 * @property {string} detail French sentence
 * @property {string} code
 * @property {string | null} requestId
 */

/** An invoice that was not analysed, with what to tell. */
export class InvoiceFailure extends Error {
  /** @param {Failure} failure */
  constructor(failure) {
    super(failure.detail)
    this.failure = failure
  }
}

/** What to do, where the sentence of the server does not say it for this page. */
const advice = /** @type {Record<string, string>} */ ({
  unauthorized: 'Vérifiez la clé d’API\u00a0: elle est affichée au démarrage du serveur.',
  file_too_large: 'Envoyez moins de pages, des photos plus légères, ou le PDF d’origine du fournisseur.',
  energy_type_mismatch: 'Choisissez «\u00a0Détection automatique\u00a0», ou l’énergie de la facture, puis recommencez.',
  damaged_image: 'Retirez cette page de la liste, reprenez la photo, puis recommencez.',
  internal_error:
    'Recommencez\u00a0; si l’échec se répète, transmettez le numéro de demande à l’exploitant du serveur.',
})

/** @param {string} code */
export const adviceFor = (code) => advice[code] ?? null

/**
 * The failure that the body of an answer, or an event, describes.
 *
 * @param {any} body
 * @param {number} status
 */
export function failureOf(body, status) {
  return new InvoiceFailure({
    detail: typeof body?.detail === 'string' ? body.detail : `Réponse inattendue du serveur (statut ${status}).`,
    code: typeof body?.code === 'string' ? body.code : 'unexpected_answer',
    requestId: typeof body?.request_id === 'string' ? body.request_id : null,
  })
}

export function unreachable() {
  return new InvoiceFailure({
    detail: 'Le serveur ne répond pas. Vérifiez qu’il est démarré, puis recommencez.',
    code: 'network_error',
    requestId: null,
  })
}
