import { JobQueueBase, type Taking } from './job-queue-base.js'
import { defaultSweepMs, type JobQueueOptions } from './job-queue-options.js'
import type { JobRuns } from './job-runs.js'
import { WakeUp } from './wake-up.js'

/** Most jobs taken in one statement: more would only wait here instead of in the table. */
const mostAtOnce = 8

/**
 * Workers take jobs from the table: at once those that this process added, and those of others and those that become
 * due when they look again.
 */
export class EmbeddedQueue extends JobQueueBase {
  readonly #pollMs: number
  readonly #sweepMs: number
  readonly #wakeUps = new Set<WakeUp>()

  constructor(options: JobQueueOptions) {
    super(options)
    this.#pollMs = options.pollMs ?? 250
    this.#sweepMs = options.sweepMs ?? defaultSweepMs
  }

  protected override announce(): void {
    for (const wakeUp of this.#wakeUps) wakeUp.wake()
  }

  protected override take(runs: JobRuns): Taking {
    const wakeUp = new WakeUp()
    this.#wakeUps.add(wakeUp)
    let isStopping = false
    let sweepAt = 0
    const loop = async () => {
      while (!isStopping) {
        try {
          if (Date.now() >= sweepAt) {
            sweepAt = Date.now() + this.#sweepMs
            await runs.collectExpired()
          }
          if (await this.#claim(runs, wakeUp)) continue
        } catch (error) {
          this.logger.warn({ event: 'jobs_not_claimed', err: error })
        }
        await wakeUp.wait(this.#pollMs)
      }
    }
    const ended = loop()
    return {
      end: async () => {
        isStopping = true
        wakeUp.wake()
        await ended
      },
      close: () => {
        this.#wakeUps.delete(wakeUp)
        return Promise.resolve()
      },
    }
  }

  /** Starts what there is; says whether there may be more for a worker that has places left. */
  async #claim(runs: JobRuns, wakeUp: WakeUp): Promise<boolean> {
    let mayHaveMore = false
    for (const kind of runs.kinds) {
      const most = Math.min(runs.free(kind), mostAtOnce)
      if (most <= 0) continue
      const claimed = await this.table.claim(kind, most)
      for (const job of claimed) {
        void runs.start(job).then(() => {
          wakeUp.wake()
        })
      }
      mayHaveMore ||= claimed.length === most && runs.free(kind) > 0
    }
    return mayHaveMore
  }
}
