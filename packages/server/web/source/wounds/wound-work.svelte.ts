import { callApi } from '../api/call-api.js'
import { ApiFailure } from '../api/failure.js'
import { sendForm } from '../api/send-form.js'
import { session } from '../shell/session.svelte.js'
import { contextOf, emptyNurseFields, type NurseFields } from './nurse-fields.js'
import type { WoundAssessment, WoundComparison } from './wound-answer.js'

export interface DatedPhoto {
  readonly file: File | null
  /** `YYYY-MM-DD`; empty until a person gives it. */
  readonly date: string
}
interface Progress {
  readonly message: string
  readonly percent: number
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
  progress = $state.raw<Progress | null>(null)
  assessment = $state.raw<WoundAssessment | null>(null)
  comparison = $state.raw<WoundComparison | null>(null)
  failure = $state.raw<ApiFailure | null>(null)
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
      if (!(error instanceof ApiFailure) && !signal.aborted) console.error(error)
      this.failure = error instanceof ApiFailure ? error : null
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
    const form = this.#form()
    const context = contextOf(this.nurse)
    if (context !== null) form.append('context', context)
    if (this.photos[0].file !== null) form.append('wound_image', this.photos[0].file)
    const { data } = await sendForm<Progress, { data: WoundAssessment }>({
      path: 'v2/analyze-wound',
      form,
      key: session.key,
      signal,
      onSending: () => undefined,
      onProgress: (progress) => (this.progress = progress),
    })
    this.assessment = data
  }

  async #compare(signal: AbortSignal): Promise<void> {
    const form = this.#form()
    form.append('dates', this.ordered.map(({ date }) => date).join(','))
    for (const { file } of this.ordered) if (file !== null) form.append('images', file)
    const call = { key: session.key, path: 'v1/compare-wound-progress', method: 'POST', body: form, signal } as const
    this.comparison = (await callApi<{ data: WoundComparison }>(call)).data
  }

  #form(): FormData {
    const form = new FormData()
    form.append('patient_mineur', String(this.isMinor))
    return form
  }
}
