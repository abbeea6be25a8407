import type { TaskProgress } from './task.js'

/** A page takes a second or two: more writes would say nothing more. */
const leastMs = 1_000

/**
 * Writes where an analysis stands, once a second at most and the last state always, one write after the other. Progress
 * that cannot be written is not worth an analysis.
 */
export function throttledProgress<Progress>(
  track: (progress: Progress) => TaskProgress,
  write: (state: TaskProgress) => Promise<void>,
) {
  let latest: TaskProgress | null = null
  let timer: NodeJS.Timeout | null = null
  let writing = Promise.resolve()
  const flush = () => {
    const state = latest
    latest = null
    if (state !== null) writing = writing.then(() => write(state)).catch(() => undefined)
  }
  const pause = () => {
    timer = setTimeout(() => {
      timer = null
      if (latest === null) return
      flush()
      pause()
    }, leastMs)
    timer.unref()
  }
  return {
    report: (progress: Progress) => {
      latest = track(progress)
      if (timer !== null) return
      flush()
      pause()
    },
    /** Resolved once nothing more is written. */
    end: async () => {
      if (timer !== null) clearTimeout(timer)
      latest = null
      await writing
    },
  }
}
