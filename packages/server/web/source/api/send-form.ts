import { failureOf, unreachable } from './failure.js'
import { eventReader } from './read-events.js'

export interface SentForm<Progress> {
  readonly path: string
  readonly form: FormData
  readonly key: string
  readonly signal: AbortSignal
  readonly onSending: (ratio: number) => void
  readonly onProgress: (progress: Progress) => void
}

/**
 * Sends a form and waits for the event `result`. XMLHttpRequest, because fetch does not tell how much has been sent.
 *
 * @throws ApiFailure
 */
export function sendForm<Progress, Result>(call: SentForm<Progress>): Promise<Result> {
  const { path, form, key, signal, onSending, onProgress } = call
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const readEvents = eventReader((event, data) => {
      if (event === 'progress') onProgress(data as Progress)
      else if (event === 'result') resolve(data as Result)
      else if (event === 'error') reject(failureOf(data, request.status))
    })
    request.open('POST', path)
    request.setRequestHeader('X-API-Key', key)
    request.setRequestHeader('Accept', 'text/event-stream')
    request.upload.onprogress = ({ loaded, total }) => {
      onSending(total === 0 ? 1 : loaded / total)
    }
    request.onprogress = () => {
      if (request.status === 200) readEvents(request.responseText)
    }
    request.onerror = () => {
      reject(unreachable())
    }
    request.onabort = () => {
      reject(new DOMException('cancelled', 'AbortError'))
    }
    request.onload = () => {
      if (request.status === 200) readEvents(request.responseText)
      // After a result or an error this changes nothing.
      reject(request.status === 200 ? unreachable() : failureOf(parsed(request.responseText), request.status))
    }
    signal.addEventListener('abort', () => {
      request.abort()
    })
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
