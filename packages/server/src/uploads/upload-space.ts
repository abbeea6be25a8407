import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { RequestUploads } from './request-uploads.js'
import { sweepUploads } from './sweep-uploads.js'
import { uploadFolderName } from './upload-folder-name.js'
import { uploadSpaceFull } from './upload-space-full.js'

export interface UploadSpaceOptions {
  /** Folder in which each request has one of its own. Absolute path. */
  readonly folder: string
  /** Bytes of all requests together. */
  readonly quotaBytes: number
  /**
   * A file up to so many bytes stays in memory (docs/decisions/0020-uploads-on-disk.md).
   *
   * @default 262144
   */
  readonly mostInMemory?: number
}

/** Room for the files of the requests under way: on disk, and so many bytes in all. */
export class UploadSpace {
  readonly folder: string
  readonly #quotaBytes: number
  readonly #mostInMemory: number
  #heldBytes = 0

  constructor({ folder, quotaBytes, mostInMemory = 256 * 1024 }: UploadSpaceOptions) {
    this.folder = folder
    this.#quotaBytes = quotaBytes
    this.#mostInMemory = mostInMemory
  }

  /** Bytes that are received or announced, of all requests under way. */
  get heldBytes(): number {
    return this.#heldBytes
  }

  /** Room for one request, given back by its `end`. */
  begin(): RequestUploads {
    return new RequestUploads({
      folder: join(this.folder, uploadFolderName(randomUUID())),
      mostInMemory: this.#mostInMemory,
      take: (bytes) => {
        if (this.#heldBytes + bytes > this.#quotaBytes) throw uploadSpaceFull('quota')
        this.#heldBytes += bytes
      },
      give: (bytes) => {
        this.#heldBytes -= bytes
      },
    })
  }

  /** Removes what a process that was killed has left; gives the number of requests it was of. */
  sweep(): Promise<number> {
    return sweepUploads(this.folder)
  }
}
