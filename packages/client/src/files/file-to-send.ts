import { invalid } from '../client-options.js'

/**
 * A file to send: a `File` or `Blob` of a browser or of Node, or bytes (a `Buffer` is bytes) with a name. The server tells what a file is
 * by its content; its name only helps people.
 */
export type FileToSend = Blob | NamedBytes

export interface NamedBytes {
  name: string
  bytes: Uint8Array | ArrayBuffer
}

/** @throws ConstatClientError `invalid_argument` for what is no file */
export function appendFile(form: FormData, field: string, file: FileToSend): void {
  if (file instanceof Blob) {
    const name = 'name' in file && typeof file.name === 'string' && file.name !== '' ? file.name : field
    form.append(field, file, name)
    return
  }
  const { bytes, name } = file as Partial<NamedBytes>
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array || bytes instanceof ArrayBuffer)) {
    throw invalid('file : un File, un Blob ou { name, bytes } est attendu.')
  }
  // Copied: a Blob of a browser takes no memory that is shared.
  form.append(field, new Blob([new Uint8Array(bytes)]), name)
}
