import { callApi } from '../api/call-api.js'
import { followEvents } from '../api/follow-events.js'
import type { ServerProgress } from '../bill/bill-progress.js'
import { hasEnded, withNewest, type JobList, type JobState } from './job.js'

/** Browsers keep six connections to a server: half of them may listen. */
const mostStreams = 3
const refreshMs = 5000

/** The jobs of a key: page by page, and kept up to date until it is closed. */
export class FollowedJobs {
  jobs = $state.raw<readonly JobState[]>([])
  next = $state.raw<string | null>(null)
  error = $state.raw<unknown>(null)
  isLoaded = $state(false)
  readonly #key: string
  readonly #closing = new AbortController()
  readonly #streams = new Set<string>()
  readonly #timer: ReturnType<typeof setInterval>

  constructor(key: string) {
    this.#key = key
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
    const path = after === null ? 'v1/jobs' : `v1/jobs?after=${encodeURIComponent(after)}`
    const { signal } = this.#closing
    try {
      this.jobs = merge(await callApi<JobList>({ key: this.#key, path, signal }))
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
    const call = { key: this.#key, path: `v1/jobs/${id}/events`, signal }
    await followEvents(call, (event, data) => {
      if (event !== 'progress') return
      this.jobs = this.jobs.map((job) => (job.task_id === id ? { ...job, progress: data as ServerProgress } : job))
    }).catch(() => undefined)
    this.#streams.delete(id)
    if (!signal.aborted) await this.refresh()
  }
}
