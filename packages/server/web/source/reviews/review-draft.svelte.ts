import type { CorrectedReview, Review, ReviewCorrection, ReviewField } from '@constat/client'
import { BlobAddresses } from '../shell/blob-address.js'
import { constat } from '../shell/constat.js'
import { typedText, valueOf } from './field-value.js'

/** A review as a person works on it: what is typed, what that corrects, and what became of it. */
export class ReviewDraft {
  review = $state.raw<Review | null>(null)
  /** What the last corrections taught; null before, and where nothing could be learnt. */
  learned = $state.raw<CorrectedReview['learned']>(null)
  error = $state.raw<unknown>(null)
  isWorking = $state(false)
  /** What was just done. */
  done = $state<'corrected' | 'confirmed' | 'dismissed' | null>(null)
  /** Addresses of the pictures of pages that have come, by the number of the page. */
  pictures = $state.raw<ReadonlyMap<number, string>>(new Map())
  readonly #typed = $state<Record<string, string>>({})
  readonly #addresses = new BlobAddresses()
  readonly #closing = new AbortController()

  constructor(
    readonly id: string,
    readonly decimalSign: ',' | '.',
  ) {}

  get corrections(): readonly ReviewCorrection[] {
    return (this.review?.fields ?? []).flatMap((field) => {
      const value = this.valueOf(field)
      return value === undefined || value === field.value ? [] : [{ path: field.path, value }]
    })
  }

  get wrongFields(): readonly ReviewField[] {
    return (this.review?.fields ?? []).filter((field) => this.valueOf(field) === undefined)
  }

  /** Whether what is typed differs from what the server keeps. */
  get isChanged(): boolean {
    const kept = new Map(this.review?.corrections.map(({ path, value }) => [path, value]))
    const { corrections } = this
    return corrections.length !== kept.size || corrections.some(({ path, value }) => kept.get(path) !== value)
  }

  textOf(field: ReviewField): string {
    return this.#typed[field.path] ?? typedText(this.#keptValue(field), field, this.decimalSign)
  }

  /** @returns undefined for what cannot be a value of the field */
  valueOf(field: ReviewField) {
    const typed = this.#typed[field.path]
    return typed === undefined ? this.#keptValue(field) : valueOf(typed, field)
  }

  type(field: ReviewField, text: string): void {
    this.#typed[field.path] = text
  }

  async load(): Promise<void> {
    const { signal } = this.#closing
    await this.#work(async () => {
      this.review = await constat().reviews.get(this.id, { signal })
    })
    for (const { number } of this.review?.pages ?? []) {
      try {
        const picture = await constat().reviews.page(this.id, number, { signal })
        this.pictures = new Map(this.pictures).set(number, this.#addresses.of(picture))
      } catch (error) {
        if (!signal.aborted) this.error = error
        return
      }
    }
  }

  save(): Promise<boolean> {
    return this.#work(async () => {
      const { learned, ...review } = await constat().reviews.correct(this.id, this.corrections)
      this.review = review
      this.learned = learned
      this.done = review.state === 'corrected' ? 'corrected' : null
    })
  }

  decide(how: 'confirm' | 'dismiss'): Promise<boolean> {
    return this.#work(async () => {
      this.review = await constat().reviews[how](this.id)
      this.done = how === 'confirm' ? 'confirmed' : 'dismissed'
    })
  }

  remove(): Promise<boolean> {
    return this.#work(() => constat().reviews.remove(this.id))
  }

  close(): void {
    this.#closing.abort()
    this.#addresses.forget()
  }

  #keptValue(field: ReviewField) {
    const kept = this.review?.corrections.find(({ path }) => path === field.path)
    return kept === undefined ? field.value : kept.value
  }

  async #work(act: () => Promise<void>): Promise<boolean> {
    this.isWorking = true
    this.error = null
    try {
      await act()
      return true
    } catch (error) {
      if (!this.#closing.signal.aborted) this.error = error
      return false
    } finally {
      this.isWorking = false
    }
  }
}
