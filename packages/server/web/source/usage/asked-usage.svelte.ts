import type { UsageOfDays } from '@constat/client'
import { constat } from '../shell/constat.js'
import { firstDay } from './first-day.js'

export const periods = [7, 30, 90] as const
export type Period = (typeof periods)[number]
export type UsageScope = 'key' | 'all'
/** What the server tells of when it is not told from when. */
const ownPeriod: Period = 30

/** What was used over a period that a person may change; what was asked last is what is shown. */
export class AskedUsage {
  period = $state<Period>(ownPeriod)
  scope = $state<UsageScope>('key')
  usage = $state.raw<UsageOfDays | null>(null)
  error = $state.raw<unknown>(null)
  isLoading = $state(false)
  #asking = new AbortController()
  /** Today where quotas are counted, which only the server knows. */
  #today: string | null = null

  async load(): Promise<void> {
    this.close()
    const asking = new AbortController()
    this.#asking = asking
    const { period, scope } = this
    const { signal } = asking
    this.isLoading = true
    try {
      if (period !== ownPeriod) this.#today ??= (await constat().usage.get({ signal })).to
      const from = period === ownPeriod || this.#today === null ? {} : { from: firstDay(this.#today, period) }
      const usage = await constat().usage.get({ ...from, scope, signal })
      this.#today = usage.to
      this.usage = usage
      this.error = null
    } catch (error) {
      if (!signal.aborted) this.error = error
    }
    if (!signal.aborted) this.isLoading = false
  }

  close(): void {
    this.#asking.abort()
  }
}
