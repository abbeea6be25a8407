import { constants, platform, setPriority } from 'node:os'

/**
 * Lets the threads that answer requests go first: this thread, and the threads and programs that it starts from now on,
 * get the processor when the others leave it (docs/decisions/0009-analysis-thread.md says what it buys).
 *
 * Only on Linux does a priority belong to a thread; elsewhere it would be that of the whole process.
 *
 * @see https://man7.org/linux/man-pages/man2/setpriority.2.html, "C library/kernel differences"
 */
export function lowerPriorityOfThread(): void {
  if (platform() !== 'linux') return
  try {
    setPriority(constants.priority.PRIORITY_LOW)
  } catch {
    // A sandbox may forbid it: then the bills are analysed with the same right as the requests are answered.
  }
}
