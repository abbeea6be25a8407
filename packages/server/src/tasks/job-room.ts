import { RequestError } from '../http/request-error.js'
import type { JobQueue } from '../jobs/job-queue.js'
import { freeBytesOf } from '../work/free-bytes.js'

export interface JobRoomOptions {
  readonly queue: Pick<JobQueue, 'counts'>
  readonly maxQueued: number
  readonly minFreeDiskBytes: number
  /** Folders whose disks must have room; one that is not there yet has that of nothing. */
  readonly folders: readonly string[]
  /** Bytes that are free on the disk of a folder. @default asks the system */
  readonly freeBytes?: (folder: string) => Promise<number>
}

/** Counting a long queue at every request would cost more than being a moment late. */
const countedForMs = 250

/** Whether there is room for one more bill or photograph: in the queue and on the disks. */
export class JobRoom {
  readonly #options: JobRoomOptions
  #waiting = 0
  #countedAt = -Infinity

  constructor(options: JobRoomOptions) {
    this.#options = options
  }

  /** The refusal of one more, before anything of it is received; null when there is room. */
  async refusal(): Promise<RequestError | null> {
    const { maxQueued, minFreeDiskBytes, folders, freeBytes = freeBytesOf } = this.#options
    const waiting = await this.#count()
    if (waiting >= maxQueued) return queueFull(waiting, maxQueued)
    for (const folder of folders) {
      const free = await freeBytes(folder).catch(() => Infinity)
      if (free < minFreeDiskBytes) return diskFull(minFreeDiskBytes)
    }
    this.#waiting += 1
    return null
  }

  async #count(): Promise<number> {
    const now = performance.now()
    if (now - this.#countedAt < countedForMs) return this.#waiting
    const { analyze, assess } = await this.#options.queue.counts()
    this.#countedAt = now
    this.#waiting = analyze.waiting + analyze.delayed + assess.waiting + assess.delayed
    return this.#waiting
  }
}

function queueFull(waiting: number, maxQueued: number): RequestError {
  return new RequestError('queue_full', {
    message: `${waiting} analyses wait, of ${maxQueued} that may`,
    userMessage: 'Trop d’analyses attendent déjà leur tour. Réessayez dans quelques minutes.',
    isRetryable: true,
    details: { waiting, maxQueued },
  })
}

/** The refusal of files for which a disk has less than so many bytes, or none at all. */
export function diskFull(minFreeDiskBytes: number | null): RequestError {
  return new RequestError('disk_full', {
    message: `${minFreeDiskBytes === null ? 'no' : `less than ${minFreeDiskBytes}`} bytes are free on a disk of the server`,
    userMessage: 'Le serveur n’a plus de place pour garder des fichiers en attente. Réessayez dans quelques minutes.',
    isRetryable: true,
    details: { minFreeDiskBytes },
  })
}
