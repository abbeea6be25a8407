/** @param sent bytes gone so far, @param total bytes of the whole upload; null when the platform does not say */
export type OnUploadProgress = (sent: number, total: number | null) => void

interface XhrLike {
  open(method: string, url: string): void
  setRequestHeader(name: string, value: string): void
  send(body: unknown): void
  abort(): void
  responseType: string
  readonly status: number
  readonly response: unknown
  readonly upload: {
    onprogress: ((event: { loaded: number; total: number; lengthComputable: boolean }) => void) | null
  }
  getAllResponseHeaders(): string
  onload: (() => void) | null
  onerror: (() => void) | null
  onabort: (() => void) | null
}

/**
 * Sends an upload and tells how far it is: by `XMLHttpRequest` in browsers, whose `fetch` cannot tell, and by a counted
 * stream in Node. The answer then comes whole, which streams of events do not.
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
  return fetch(url, { ...init, headers, body, duplex: 'half' })
}

function sendByXhr(xhr: XhrLike, url: string, init: RequestInit, onProgress: OnUploadProgress): Promise<Response> {
  return new Promise((resolve, reject) => {
    xhr.open(init.method ?? 'POST', url)
    for (const [name, value] of Object.entries(init.headers as Record<string, string>))
      xhr.setRequestHeader(name, value)
    xhr.responseType = 'arraybuffer'
    xhr.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      onProgress(loaded, lengthComputable ? total : null)
    }
    xhr.onload = () => {
      const headers = new Headers()
      for (const line of xhr.getAllResponseHeaders().trim().split(/\r?\n/)) {
        const colon = line.indexOf(':')
        if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
      }
      resolve(new Response(xhr.response as ArrayBuffer, { status: xhr.status, headers }))
    }
    xhr.onerror = () => {
      reject(new TypeError('The upload failed.'))
    }
    xhr.onabort = () => {
      reject(init.signal?.reason as Error)
    }
    init.signal?.addEventListener('abort', () => {
      xhr.abort()
    })
    xhr.send(init.body)
  })
}
