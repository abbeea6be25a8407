import type { ReviewList, ReviewState } from '@constat/client'
import { constat } from '../shell/constat.js'

/** Reviews in one state, page by page. */
export class ListedReviews {
  state = $state<ReviewState>('open')
  reviews = $state.raw<ReviewList['reviews']>([])
  counts = $state.raw<ReviewList['counts'] | null>(null)
  next = $state.raw<string | null>(null)
  error = $state.raw<unknown>(null)
  #asking = new AbortController()

  load(): Promise<void> {
    return this.#ask(null)
  }

  more(): Promise<void> {
    return this.#ask(this.next)
  }

  close(): void {
    this.#asking.abort()
  }

  async #ask(after: string | null): Promise<void> {
    this.close()
    this.#asking = new AbortController()
    const { signal } = this.#asking
    try {
      const page = await constat().reviews.list({ state: this.state, ...(after !== null && { after }), signal })
      this.reviews = after === null ? page.reviews : [...this.reviews, ...page.reviews]
      this.counts = page.counts
      this.next = page.next
      this.error = null
    } catch (error) {
      if (!signal.aborted) this.error = error
    }
  }
}
