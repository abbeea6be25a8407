import { ObjectNotFoundError, type InputFile, type ObjectStore, type PageImage, type StoredObject } from '@constat/core'
import { foldersOlderThan } from './folders-older-than.js'
import { removeAll } from './remove-all.js'

const folderOf = (reviewId: string) => `reviews/${reviewId}/`
const numbered = (number: number) => String(number).padStart(3, '0')
const fileOf = (reviewId: string, at: number) => `${folderOf(reviewId)}file-${numbered(at + 1)}`
const readingOf = (reviewId: string) => `${folderOf(reviewId)}reading.json`
const pageOf = (reviewId: string, page: number) => `${folderOf(reviewId)}page-${numbered(page)}.jpg`

/** The documents of reviews in the store, and the pictures of their pages once somebody has asked for them. */
export class ReviewFiles {
  readonly #store: ObjectStore

  constructor(store: ObjectStore) {
    this.#store = store
  }

  /** @param reading what was read, for later; nothing is stored of `undefined` */
  async put(reviewId: string, files: readonly Pick<InputFile, 'bytes'>[], reading?: unknown): Promise<void> {
    for (const [at, { bytes }] of files.entries()) await this.#store.put(fileOf(reviewId, at), bytes)
    if (reading === undefined) return
    const json = Buffer.from(JSON.stringify(reading))
    await this.#store.put(readingOf(reviewId), json, { contentType: 'application/json' })
  }

  /** What was read; null when nothing was stored of it, or it has been removed. */
  async readReading(reviewId: string): Promise<unknown> {
    const found = await this.#find(readingOf(reviewId))
    return found === null ? null : JSON.parse(Buffer.from(found.bytes).toString('utf8'))
  }

  /** @throws ObjectNotFoundError when they have been removed */
  read(reviewId: string, names: readonly string[]): Promise<InputFile[]> {
    return Promise.all(
      names.map(async (name, at) => ({ name, bytes: (await this.#store.get(fileOf(reviewId, at))).bytes })),
    )
  }

  async putPage(reviewId: string, page: number, { jpeg, width, height }: PageImage): Promise<void> {
    const metadata = { width: String(width), height: String(height) }
    await this.#store.put(pageOf(reviewId, page), jpeg, { contentType: 'image/jpeg', metadata })
  }

  /** Null when it has not been drawn. */
  async readPage(reviewId: string, page: number): Promise<PageImage | null> {
    const found = await this.#find(pageOf(reviewId, page))
    if (found === null) return null
    const { bytes: jpeg, metadata } = found
    return { jpeg, width: Number(metadata['width']), height: Number(metadata['height']) }
  }

  remove(reviewId: string): Promise<void> {
    return removeAll(this.#store, folderOf(reviewId))
  }

  /** Ids of reviews that have files older than a moment, in milliseconds since 1970 UTC; each once. */
  olderThan(moment: number): AsyncIterable<string> {
    return foldersOlderThan(this.#store, 'reviews/', moment)
  }

  async #find(key: string): Promise<StoredObject | null> {
    try {
      return await this.#store.get(key)
    } catch (error) {
      if (error instanceof ObjectNotFoundError) return null
      throw error
    }
  }
}
