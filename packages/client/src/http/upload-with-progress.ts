/** @param sent bytes gone so far, @param total bytes of the whole upload; null when the platform does not say */
export type OnUploadProgress = (sent: number, total: number | null) => void

interface XhrLike {
  open(method: string, url: string): void
  setRequestHeader(name: string, value: string): void
  send(body: unknown): void
  abort(): void
  responseType: string
  readonly readyState: number
  readonly status: number
  readonly responseText: string
  readonly upload: {
    onprogress: ((event: { loaded: number; total: number; lengthComputable: boolean }) => void) | null
  }
  getAllResponseHeaders(): string
  onreadystatechange: (() => void) | null
  onprogress: (() => void) | null
  onload: (() => void) | null
  onerror: (() => void) | null
  onabort: (() => void) | null
}

/** `HEADERS_RECEIVED` of XMLHttpRequest. */
const headersReceived = 2

/**
 * Sends an upload and tells how far it is: by `XMLHttpRequest` in browsers, whose `fetch` cannot tell, and by a counted
 * stream in Node. The answer can be read as it comes, events too.
 */
export async function uploadWithProgress(
  url: string,
  init: RequestInit,
  onProgress: OnUploadProgress,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  const Xhr = (globalThis as { XMLHttpRequest?: new () => XhrLike }).XMLHttpRequest
  return Xhr === undefined ? sendCounted(url, init, onProgress, fetch) : sendByXhr(new Xhr(), url, init, onProgress)
}

async function sendCounted(
  url: string,
  init: RequestInit,
  onProgress: OnUploadProgress,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  const encoded = new Response(init.body)
  const bytes = new Uint8Array(await encoded.arrayBuffer())
  const type = encoded.headers.get('content-type') ?? 'application/octet-stream'
  const step = 64 * 1024
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes.byteLength) {
        controller.close()
        return
      }
      const part = bytes.subarray(sent, sent + step)
      sent += part.byteLength
      controller.enqueue(part)
      onProgress(sent, bytes.byteLength)
    },
  })
  const headers = { ...(init.headers as Record<string, string>), 'Content-Type': type }
  // A name that the types of browsers do not know: their fetch sends no stream.
  const sending: RequestInit & { duplex: 'half' } = { ...init, headers, body, duplex: 'half' }
  return fetch(url, sending)
}

function sendByXhr(xhr: XhrLike, url: string, init: RequestInit, onProgress: OnUploadProgress): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { signal } = init
    signal?.throwIfAborted()
    xhr.open(init.method ?? 'POST', url)
    for (const [name, value] of Object.entries(init.headers as Record<string, string>))
      xhr.setRequestHeader(name, value)
    // The only type whose beginning can be read before the end; what the server answers to an upload is text.
    xhr.responseType = 'text'
    const { body, fail } = textAsItComes(xhr)
    xhr.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      onProgress(loaded, lengthComputable ? total : null)
    }
    xhr.onreadystatechange = () => {
      if (xhr.readyState === headersReceived)
        resolve(new Response(body, { status: xhr.status, headers: headersOf(xhr.getAllResponseHeaders()) }))
    }
    const end = (error: Error) => {
      fail(error)
      reject(error)
    }
    xhr.onerror = () => {
      end(new TypeError('The upload failed.'))
    }
    xhr.onabort = () => {
      end(signal?.reason as Error)
    }
    signal?.addEventListener('abort', () => {
      xhr.abort()
    })
    xhr.send(init.body)
  })
}

/** What has come of an answer, handed on each time that there is more. */
function textAsItComes(xhr: XhrLike) {
  const encoder = new TextEncoder()
  let read = 0
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given
    },
    cancel: () => {
      xhr.abort()
    },
  })
  const handOn = () => {
    const text = xhr.responseText.slice(read)
    read += text.length
    if (text !== '') controller?.enqueue(encoder.encode(text))
  }
  xhr.onprogress = handOn
  xhr.onload = () => {
    handOn()
    controller?.close()
  }
  const fail = (error: unknown) => {
    controller?.error(error)
  }
  return { body, fail }
}

function headersOf(lines: string): Headers {
  const headers = new Headers()
  for (const line of lines.trim().split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return headers
}
