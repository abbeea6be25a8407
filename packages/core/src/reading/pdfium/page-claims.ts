import { TooMuchTextError } from '../../errors/too-much-text-error.js'

/**
 * What the threads that read one document share: which page is next, and how many characters were read so far.
 * Each takes the next page when it has finished one, so that none waits for a slow page of another.
 */
export class PageClaims {
  /** Memory to pass to the other threads. */
  readonly shared: SharedArrayBuffer
  readonly #cells: BigInt64Array

  constructor(shared = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.shared = shared
    this.#cells = new BigInt64Array(shared)
  }

  /** Indexes of pages, from 0 and below `total`, that no other thread has taken. */
  *take(total: number): Generator<number> {
    let next: number
    while ((next = Number(Atomics.add(this.#cells, 0, 1n))) < total) yield next
  }

  /**
   * Counts characters before they are turned into words.
   *
   * @throws TooMuchTextError when the document has had its share
   */
  spend(characters: number, maxCharacters: number): void {
    const before = Number(Atomics.add(this.#cells, 1, BigInt(characters)))
    if (before + characters > maxCharacters) throw new TooMuchTextError({ maxCharacters })
  }
}
