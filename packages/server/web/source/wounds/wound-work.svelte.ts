import { ConstatClientError, type WoundProgress } from '@constat/client'
import { constat } from '../shell/constat.js'
import { contextOf, emptyNurseFields, type NurseFields } from './nurse-fields.js'
import type { WoundAssessment, WoundComparison } from './wound-answer.js'

export interface DatedPhoto {
  readonly file: File | null
  /** `YYYY-MM-DD`; empty until a person gives it. */
  readonly date: string
}

const noPhoto: DatedPhoto = { file: null, date: '' }

/** One photograph that is assessed, or two dated ones that are compared. */
export class WoundWork {
  mode = $state<'assess' | 'compare'>('assess')
  stage = $state<'ask' | 'work' | 'failure' | 'results'>('ask')
  photos = $state.raw<readonly [DatedPhoto, DatedPhoto]>([noPhoto, noPhoto])
  nurse = $state.raw<NurseFields>(emptyNurseFields)
  isMinor = $state(false)
  /** Null while the server does not tell where it stands. */
  progress = $state.raw<WoundProgress | null>(null)
  assessment = $state.raw<WoundAssessment | null>(null)
  comparison = $state.raw<WoundComparison | null>(null)
  failure = $state.raw<ConstatClientError | null>(null)
  #cancelling = new AbortController()

  /** The photographs of the comparison in the order of their dates. */
  get ordered(): readonly DatedPhoto[] {
    return [...this.photos].sort((a, b) => a.date.localeCompare(b.date))
  }

  async run(): Promise<'done' | 'failed' | 'cancelled'> {
    this.#cancelling = new AbortController()
    const { signal } = this.#cancelling
    this.progress = null
    this.stage = 'work'
    try {
      if (this.mode === 'assess') await this.#assess(signal)
      else await this.#compare(signal)
      this.stage = 'results'
      return 'done'
    } catch (error) {
      this.failure = ConstatClientError.isInstance(error) ? error : null
      if (this.failure === null) console.error(error)
      this.stage = signal.aborted ? 'ask' : 'failure'
      return signal.aborted ? 'cancelled' : 'failed'
    }
  }

  cancel(): void {
    this.#cancelling.abort()
  }

  startAgain(): void {
    this.photos = [noPhoto, noPhoto]
    this.nurse = emptyNurseFields
    this.isMinor = false
    this.assessment = null
    this.comparison = null
    this.stage = 'ask'
  }

  async #assess(signal: AbortSignal): Promise<void> {
    const [{ file }] = this.photos
    if (file === null) return
    const context = contextOf(this.nurse)
    this.assessment = await constat().wounds.stream(file, {
      ...(context !== null && { context }),
      patientMineur: this.isMinor,
      signal,
      onProgress: (progress) => (this.progress = progress),
    })
  }

  async #compare(signal: AbortSignal): Promise<void> {
    const photos = this.ordered.flatMap(({ file, date }) => (file === null ? [] : [{ image: file, date }]))
    this.comparison = await constat().wounds.compare(photos, { patientMineur: this.isMinor, signal })
  }
}
