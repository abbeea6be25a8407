import { ConstatClientError, type InvoiceAnswer } from '@constat/client'
import { constat } from '../shell/constat.js'
import type { BillProgress } from './bill-progress.js'

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
  failure = $state.raw<ConstatClientError | null>(null)
  #cancelling = new AbortController()

  /** @returns how it ended */
  async analyze(): Promise<'done' | 'failed' | 'cancelled'> {
    this.#cancelling = new AbortController()
    const { signal } = this.#cancelling
    this.progress = { stage: 'send', ratio: 0 }
    this.stage = 'work'
    const stopClock = this.#startClock()
    try {
      this.answer = await constat().invoices.analyze(this.files, {
        type: this.energy,
        include: ['evidence'],
        signal,
        onUploadProgress: (sent, total) => (this.progress = { stage: 'send', ratio: total ? sent / total : 1 }),
        onProgress: (progress) => (this.progress = progress),
      })
      this.stage = 'results'
      return 'done'
    } catch (error) {
      this.failure = ConstatClientError.isInstance(error) ? error : null
      if (this.failure === null) console.error(error)
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
