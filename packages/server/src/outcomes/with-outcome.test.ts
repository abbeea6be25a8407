import { expect, it, vi } from 'vitest'
import { clientGone } from '../http/client-signal.js'
import { diskFull } from '../tasks/job-room.js'
import type { AnalysedDocument, Outcome } from './outcome.js'
import { withOutcome } from './with-outcome.js'

const document: AnalysedDocument = { keyId: 'key-1', kind: 'energy-invoice', channel: 'direct' }

function recorder() {
  const record = vi.fn<(outcome: Outcome) => void>()
  const run = (work: () => Promise<number>) =>
    withOutcome({ record }, document, work, (result) => ({ confidence: result, needsReview: result < 0.5 }))
  return { record, run }
}

it('records what a result says of itself', async () => {
  const { record, run } = recorder()
  expect(await run(() => Promise.resolve(0.4))).toBe(0.4)
  const durationMs = expect.any(Number) as number
  const outcome = { ...document, confidence: 0.4, needsReview: true, errorCode: null, durationMs }
  expect(record).toHaveBeenCalledExactlyOnceWith(outcome)
})

it.each([
  [diskFull(null), 'disk_full'],
  [new TypeError('a fault'), 'internal_error'],
])('records a failure by the code of its answer, and passes it on: %s', async (error, errorCode) => {
  const { record, run } = recorder()
  await expect(run(() => Promise.reject(error))).rejects.toBe(error)
  expect(record).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ ...document, confidence: null, needsReview: null, errorCode }),
  )
})

it.each([[clientGone()], [AbortSignal.abort().reason as Error]])(
  'records nothing of work that was stopped: %s',
  async (error) => {
    const { record, run } = recorder()
    await expect(run(() => Promise.reject(error))).rejects.toBe(error)
    expect(record).not.toHaveBeenCalled()
  },
)
