import type { JobList, JobState } from '@constat/client'
import { constat } from '../shell/constat.js'
import { hasEnded, withNewest } from './job.js'

/** Browsers keep six connections to a server: half of them may listen. */
const mostStreams = 3
const refreshMs = 5000

/** The jobs of a key: page by page, and kept up to date until it is closed. */
export class FollowedJobs {
  jobs = $state.raw<readonly JobState[]>([])
  next = $state.raw<string | null>(null)
  error = $state.raw<unknown>(null)
  isLoaded = $state(false)
  readonly #closing = new AbortController()
  readonly #streams = new Set<string>()
  readonly #timer: ReturnType<typeof setInterval>

  constructor() {
    void this.refresh()
    this.#timer = setInterval(() => void this.refresh(), refreshMs)
  }

  async refresh(): Promise<void> {
    await this.#load(null, (page) => {
      if (!this.isLoaded) this.next = page.next
      this.isLoaded = true
      return withNewest(this.jobs, page.jobs)
    })
  }

  async more(): Promise<void> {
    await this.#load(this.next, (page) => {
      this.next = page.next
      return [...this.jobs, ...page.jobs.filter(({ task_id: id }) => !this.jobs.some((job) => job.task_id === id))]
    })
  }

  close(): void {
    clearInterval(this.#timer)
    this.#closing.abort()
  }

  async #load(after: string | null, merge: (page: JobList) => readonly JobState[]): Promise<void> {
    const { signal } = this.#closing
    try {
      this.jobs = merge(await constat().jobs.list({ ...(after !== null && { after }), signal }))
      this.error = null
      this.#listen()
    } catch (error) {
      if (!signal.aborted) this.error = error
    }
  }

  #listen(): void {
    for (const { task_id: id, ...job } of this.jobs) {
      if (this.#streams.size >= mostStreams || hasEnded(job) || this.#streams.has(id)) continue
      this.#streams.add(id)
      void this.#follow(id)
    }
  }

  async #follow(id: string): Promise<void> {
    const { signal } = this.#closing
    try {
      for await (const { event, data } of constat().jobs.events(id, { signal }))
        if (event === 'progress')
          this.jobs = this.jobs.map((job) => (job.task_id === id ? { ...job, progress: data } : job))
    } catch {
      // Why it ended, or that it could not be listened to, is what the list says next.
    }
    this.#streams.delete(id)
    if (!signal.aborted) await this.refresh()
  }
}
