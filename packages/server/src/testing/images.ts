import { testKey } from './serve-for-test.js'

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Bytes that begin as each kind of image; for tests whose analysis is not the real one. */
export const jpeg = (comment = ''): Uint8Array => latin1(`\xff\xd8\xff\xe0\0\x10JFIF${comment}`)
export const png = (): Uint8Array => latin1('\x89PNG\r\n\x1a\n')
export const bmp = (): Uint8Array => latin1('BM\x36\x84\x03\0')
export const tiff = (): Uint8Array => latin1('II*\0')
export const webp = (): Uint8Array => latin1('RIFF\x24\0\0\0WEBPVP8 ')
export const heic = (): Uint8Array => latin1('\0\0\0\x18ftypheic\0\0\0\0')

export interface SentFile {
  name: string
  bytes: Uint8Array
  /** @default 'files' */
  field?: string
}

/** Sends pages to `POST /v1/invoices/images`, or to another route. */
export function postImages(
  url: string,
  files: readonly SentFile[],
  options: { fields?: Record<string, string>; headers?: Record<string, string>; path?: string } = {},
): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value)
  for (const { name, bytes, field = 'files' } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name)
  return fetch(`${url}${options.path ?? '/v1/invoices/images'}`, {
    method: 'POST',
    headers: { 'X-API-Key': testKey, ...options.headers },
    body: form,
  })
}
