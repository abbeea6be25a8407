import type { Request } from 'express'
import type { StorageEngine } from 'multer'
import { fileTooLarge } from './file-too-large.js'

type Done = Parameters<StorageEngine['_handleFile']>[2]

/**
 * Keeps the files of a form in memory, so many bytes for all files of one request: multer's own limit is per file, and
 * a body need not declare its length.
 */
export class BoundedMemory implements StorageEngine {
  readonly #maxBytes: number
  readonly #held = new WeakMap<Request, number>()

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  _handleFile(request: Request, { stream }: Express.Multer.File, done: Done): void {
    const chunks: Buffer[] = []
    const keep = (chunk: Buffer) => {
      const held = (this.#held.get(request) ?? 0) + chunk.length
      this.#held.set(request, held)
      chunks.push(chunk)
      if (held <= this.#maxBytes) return
      chunks.length = 0
      stream.off('data', keep).off('end', finish).resume()
      done(fileTooLarge(this.#maxBytes))
    }
    const finish = () => {
      const buffer = Buffer.concat(chunks)
      done(null, { buffer, size: buffer.length })
    }
    stream.on('data', keep).once('end', finish).once('error', done)
  }

  _removeFile(_request: Request, file: Express.Multer.File, done: (error: Error | null) => void): void {
    delete (file as Partial<Express.Multer.File>).buffer
    done(null)
  }
}
