import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JobState } from '@constat/client'
import { jobFilters, passes, withNewest, type JobStatus } from './job.js'

const job = (id: number, status: JobStatus = 'PENDING') => ({ task_id: String(id), status }) as JobState
const statuses: JobStatus[] = ['PENDING', 'STARTED', 'RETRY', 'SUCCESS', 'FAILURE']

describe('passes', () => {
  it('puts each status under one filter beside that of all', () => {
    for (const status of statuses) {
      expect(jobFilters.filter((filter) => passes({ status }, filter))).toHaveLength(2)
    }
  })
})

describe('withNewest', () => {
  it('shows each job once, as it stands now, newest first', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 5 }), (before, added, page) => {
        const ids = (count: number) => Array.from({ length: count }, (_, index) => count - index)
        const shown = ids(before).map((id) => job(id))
        const newest = ids(before + added)
          .slice(0, page + added)
          .map((id) => job(id, 'SUCCESS'))
        const all = withNewest(shown, newest)
        expect(all.map(({ task_id: id }) => Number(id))).toEqual(ids(before + added))
        expect(all.slice(0, newest.length)).toEqual(newest)
      }),
    )
  })
})
