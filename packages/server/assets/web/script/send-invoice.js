import { failureOf, unreachable } from './invoice-failure.js'
import { eventReader } from './read-events.js'

/**
 * Where the work stands: the sending, then what the server streams (docs/guides/server.md).
 *
 * @typedef {{ stage: 'send', ratio: number }
 *   | { stage: 'waiting' | 'reading' | 'extraction' | 'audit' | 'report', step: 'text' | 'image' | 'ocr' | null,
 *       page: number | null, pages: number | null, percent: number }} Progress
 */

/**
 * Sends one invoice and waits for its analysis. XMLHttpRequest, because fetch does not tell how much has been sent.
 *
 * @param {{ files: readonly File[], type: string, key: string, signal: AbortSignal, onProgress: (progress: Progress) => void }} call
 * @returns {Promise<import('./answer.js').InvoiceAnswer>}
 */
export function sendInvoice({ files, type, key, signal, onProgress }) {
  const form = new FormData()
  form.append('type', type)
  form.append('include', 'evidence')
  for (const file of files) form.append('files', file)

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const readEvents = eventReader((event, data) => {
      if (event === 'progress') onProgress(data)
      else if (event === 'result') resolve(data)
      else if (event === 'error') reject(failureOf(data, data.status))
    })
    request.open('POST', 'v1/invoices')
    request.setRequestHeader('X-API-Key', key)
    request.setRequestHeader('Accept', 'text/event-stream')
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ stage: 'send', ratio: total === 0 ? 1 : loaded / total })
    request.onprogress = () => {
      if (request.status === 200) readEvents(request.responseText)
    }
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(signal.reason)
    request.onload = () => {
      if (request.status === 200) readEvents(request.responseText)
      // After a result or an error this changes nothing.
      reject(request.status === 200 ? unreachable() : failureOf(parsed(request.responseText), request.status))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
