import { Gauge, type Registry } from 'prom-client'
import type { JobQueue } from '../jobs/job-queue.js'
import { answerWithin } from '../work/answer-within.js'

type Countable = Pick<JobQueue, 'counts'>
type Counts = Awaited<ReturnType<Countable['counts']>>

/** A database that does not answer must not hold all other measures. */
const longestCountMs = 2000

/** Depth and age of a queue. One that cannot be counted shows no figure rather than an old one. */
export function watchQueue(registers: Registry[]): {
  watch: (queue: Countable) => void
  refresh: () => Promise<void>
} {
  let queue: Countable | null = null
  const up = new Gauge({
    name: 'constat_queue_up',
    help: 'Whether the queue could be counted: 1 or 0',
    registers,
  })
  // No figure until a queue is watched.
  up.remove()
  const jobs = new Gauge({
    name: 'constat_queue_jobs',
    help: 'Jobs of the queue, by kind and state: waiting, delayed, active or dead',
    labelNames: ['kind', 'state'],
    registers,
  })
  const age = new Gauge({
    name: 'constat_queue_oldest_waiting_seconds',
    help: 'Time that the oldest job that may run has been waiting, by kind; 0 when none is',
    labelNames: ['kind'],
    registers,
  })
  const tell = (counts: Counts) => {
    for (const [kind, { waiting, delayed, active, dead, oldestWaitingMs }] of Object.entries(counts)) {
      for (const [state, count] of Object.entries({ waiting, delayed, active, dead })) jobs.set({ kind, state }, count)
      age.set({ kind }, (oldestWaitingMs ?? 0) / 1000)
    }
  }
  return {
    watch: (given) => {
      queue = given
    },
    refresh: async () => {
      if (queue === null) return
      const counts = await countsOf(queue)
      jobs.reset()
      age.reset()
      up.set(counts === null ? 0 : 1)
      if (counts !== null) tell(counts)
    },
  }
}

function countsOf(queue: Countable): Promise<Counts | null> {
  return answerWithin(longestCountMs, () => queue.counts()).catch(() => null)
}
