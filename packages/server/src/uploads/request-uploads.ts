import { mkdir, open, readFile, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { ReceivedFile } from './received-file.js'
import { fullDisk } from './upload-space-full.js'

interface Room {
  readonly folder: string
  /** Bytes of one file that may stay in memory. */
  readonly mostInMemory: number
  /** @throws RequestError `upload_space_full` */
  readonly take: (bytes: number) => void
  readonly give: (bytes: number) => void
  /** False when no more may stay in memory, of all requests. */
  readonly keepInMemory: (bytes: number) => boolean
  readonly forget: (bytes: number) => void
}

/** More than `detectMediaType` looks at. */
const headBytes = 4096
const mostPieces = 256

/** The files of one request: received one after the other, gone with `end`. */
export class RequestUploads {
  readonly #room: Room
  readonly #under = new Map<Readable, Promise<unknown>>()
  #reserved = 0
  #received = 0
  #files = 0
  #inMemory = 0
  #hasEnded = false

  constructor(room: Room) {
    this.#room = room
  }

  /** Bytes of the files that have come so far. */
  get received(): number {
    return this.#received
  }

  /**
   * Takes room for what the caller announces, before it is sent.
   *
   * @throws RequestError `upload_space_full`
   */
  reserve(bytes: number): void {
    if (bytes <= this.#reserved) return
    this.#room.take(bytes - this.#reserved)
    this.#reserved = bytes
  }

  /**
   * Reads one file to its end.
   *
   * @param check called after each piece; what it throws ends the reading
   * @throws RequestError `upload_space_full` when the quota or the disk is
   */
  receive(name: string, stream: Readable, check: () => void): Promise<ReceivedFile> {
    const reading = this.#read(name, stream, check).finally(() => this.#under.delete(stream))
    this.#under.set(stream, reading)
    return reading
  }

  async #read(name: string, stream: Readable, check: () => void): Promise<ReceivedFile> {
    const pieces: Buffer[] = []
    let size = 0
    let file: { path: string; handle: FileHandle } | null = null
    try {
      // The parser of the form goes on after a refusal: the stream is left for it to drain.
      for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += piece.length
        this.#received += piece.length
        this.reserve(this.#received)
        check()
        if (file !== null) {
          await file.handle.writeFile(piece)
          continue
        }
        pieces.push(piece)
        // A caller that sends byte by byte must not make us keep an object for each.
        if (pieces.length >= mostPieces) pieces.splice(0, pieces.length, Buffer.concat(pieces))
        if (size <= this.#room.mostInMemory && this.#keepInMemory(piece.length)) continue
        file = await this.#create()
        const kept = Buffer.concat(pieces)
        await file.handle.writeFile(kept)
        pieces.splice(0, pieces.length, Buffer.from(kept.subarray(0, headBytes)))
        this.#forget(size - piece.length)
      }
    } catch (error) {
      throw fullDisk(error)
    } finally {
      await file?.handle.close()
    }
    const path = file?.path ?? null
    const bytes = Buffer.concat(pieces)
    return { name, size, head: bytes.subarray(0, headBytes), path, read: () => readFrom(path, bytes) }
  }

  #keepInMemory(bytes: number): boolean {
    const isKept = this.#room.keepInMemory(bytes)
    if (isKept) this.#inMemory += bytes
    return isKept
  }

  #forget(bytes: number): void {
    this.#inMemory -= bytes
    this.#room.forget(bytes)
  }

  async #create(): Promise<{ path: string; handle: FileHandle }> {
    await mkdir(this.#room.folder, { recursive: true, mode: 0o700 })
    this.#files += 1
    const path = join(this.#room.folder, String(this.#files))
    return { path, handle: await open(path, 'wx', 0o600) }
  }

  /** Stops what is being read, removes every file and gives the room back. To be called whatever happened. */
  async end(): Promise<void> {
    if (this.#hasEnded) return
    this.#hasEnded = true
    const reading = [...this.#under.values()]
    for (const stream of this.#under.keys()) stream.destroy()
    await Promise.allSettled(reading)
    try {
      if (this.#files > 0) await rm(this.#room.folder, { recursive: true, force: true })
    } finally {
      this.#room.give(this.#reserved)
      this.#forget(this.#inMemory)
    }
  }
}

async function readFrom(path: string | null, bytes: Buffer): Promise<Uint8Array> {
  return path === null ? bytes : readFile(path)
}
