import { ApiFailure } from '../api/failure.js'
import { sendForm } from '../api/send-form.js'
import { session } from '../shell/session.svelte.js'
import type { InvoiceAnswer } from './bill-answer.js'
import type { BillProgress, ServerProgress } from './bill-progress.js'

export type BillStage = 'ask' | 'work' | 'failure' | 'results'
export const energyChoices = ['auto', 'electricite', 'gaz', 'dual'] as const

/** One bill from its files to its result. */
export class BillWork {
  stage = $state<BillStage>('ask')
  files = $state.raw<readonly File[]>([])
  energy = $state<(typeof energyChoices)[number]>('auto')
  progress = $state.raw<BillProgress>({ stage: 'send', ratio: 0 })
  seconds = $state(0)
  answer = $state.raw<InvoiceAnswer | null>(null)
  /** Null where the page itself failed. */
  failure = $state.raw<ApiFailure | null>(null)
  #cancelling = new AbortController()

  /** @returns how it ended */
  async analyze(): Promise<'done' | 'failed' | 'cancelled'> {
    this.#cancelling = new AbortController()
    const { signal } = this.#cancelling
    this.progress = { stage: 'send', ratio: 0 }
    this.stage = 'work'
    const stopClock = this.#startClock()
    try {
      this.answer = await sendForm<ServerProgress, InvoiceAnswer>({
        path: 'v1/invoices',
        form: this.#form(),
        key: session.key,
        signal,
        onSending: (ratio) => (this.progress = { stage: 'send', ratio }),
        onProgress: (progress) => (this.progress = progress),
      })
      this.stage = 'results'
      return 'done'
    } catch (error) {
      if (!(error instanceof ApiFailure) && !signal.aborted) console.error(error)
      this.failure = error instanceof ApiFailure ? error : null
      this.stage = signal.aborted ? 'ask' : 'failure'
      return signal.aborted ? 'cancelled' : 'failed'
    } finally {
      stopClock()
    }
  }

  cancel(): void {
    this.#cancelling.abort()
  }

  startAgain(): void {
    this.files = []
    this.answer = null
    this.stage = 'ask'
  }

  #form(): FormData {
    const form = new FormData()
    form.append('type', this.energy)
    form.append('include', 'evidence')
    for (const file of this.files) form.append('files', file)
    return form
  }

  #startClock(): () => void {
    const start = performance.now()
    this.seconds = 0
    const everySecond = setInterval(() => {
      this.seconds = Math.floor((performance.now() - start) / 1000)
    }, 1000)
    return () => {
      clearInterval(everySecond)
    }
  }
}
