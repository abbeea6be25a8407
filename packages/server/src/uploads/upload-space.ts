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
   * @default 1048576
   */
  readonly mostInMemory?: number
  /**
   * Bytes of all requests that may stay in memory: further files go to disk, however small.
   *
   * @default 67108864
   */
  readonly memoryBytes?: number
}

/** Room for the files of the requests under way: on disk, and so many bytes in all. */
export class UploadSpace {
  readonly folder: string
  readonly #quotaBytes: number
  readonly #mostInMemory: number
  readonly #memoryBytes: number
  #heldBytes = 0
  #inMemory = 0

  constructor({ folder, quotaBytes, mostInMemory = 1_048_576, memoryBytes = 67_108_864 }: UploadSpaceOptions) {
    this.folder = folder
    this.#quotaBytes = quotaBytes
    this.#mostInMemory = mostInMemory
    this.#memoryBytes = memoryBytes
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
      keepInMemory: (bytes) => {
        const isRoom = this.#inMemory + bytes <= this.#memoryBytes
        if (isRoom) this.#inMemory += bytes
        return isRoom
      },
      forget: (bytes) => {
        this.#inMemory -= bytes
      },
    })
  }

  /** Removes what a process that was killed has left; gives the number of requests it was of. */
  sweep(): Promise<number> {
    return sweepUploads(this.folder)
  }
}
