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

/**
 * Sends one invoice and waits for its analysis. XMLHttpRequest, because fetch does not tell how much has been sent.
 *
 * @param {{ file: File, type: string, key: string, signal: AbortSignal, onProgress: (progress: Progress) => void }} call
 * @returns {Promise<import('./answer.js').InvoiceAnswer>}
 *
 * @typedef {{ stage: 'send', ratio: number } | { stage: 'analyze' } | { stage: 'receive' }} Progress
 */
export function sendInvoice({ file, type, key, signal, onProgress }) {
  const form = new FormData()
  form.append('type', type)
  form.append('file', file)

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', 'v1/invoices/pdf')
    request.setRequestHeader('X-API-Key', key)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ stage: 'send', ratio: total === 0 ? 1 : loaded / total })
    request.upload.onload = () => onProgress({ stage: 'analyze' })
    request.onprogress = () => onProgress({ stage: 'receive' })
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(signal.reason)
    request.onload = () => {
      if (request.status === 200 && request.response !== null) resolve(request.response)
      else reject(failureOf(request))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function unreachable() {
  return new InvoiceFailure({
    detail: 'Le serveur ne répond pas. Vérifiez qu’il est démarré, puis recommencez.',
    code: 'network_error',
    requestId: null,
  })
}

/** @param {XMLHttpRequest} request */
function failureOf({ response, status }) {
  const detail =
    typeof response?.detail === 'string' ? response.detail : `Réponse inattendue du serveur (statut ${status}).`
  const hint = status === 401 ? '\u00a0: vérifiez la clé d’API.' : ''
  return new InvoiceFailure({
    detail: detail + hint,
    code: typeof response?.code === 'string' ? response.code : 'unexpected_answer',
    requestId: typeof response?.request_id === 'string' ? response.request_id : null,
  })
}
