import type { Knex } from 'knex'
import { jobKinds, type JobCounts, type JobKind, type JobState } from './job-queue.js'
import type { JobRow } from './job-row.js'

interface Group {
  kind: JobKind
  state: JobState
  later: number
  jobs: number
  oldest: number
}

/** Jobs that are not ended, and dead ones, by kind. */
export async function countJobs(knex: Knex, now: number): Promise<Readonly<Record<JobKind, JobCounts>>> {
  const states = knex<JobRow>('jobs')
    .whereIn('state', ['waiting', 'active', 'dead'])
    .select(
      'kind',
      'state',
      'run_at',
      knex.raw(`CASE WHEN state = 'waiting' AND run_at > ? THEN 1 ELSE 0 END later`, [now]),
    )
  const groups = await knex
    .from(states.as('counted'))
    .groupBy('kind', 'state', 'later')
    .select<Group[]>('kind', 'state', 'later', knex.raw('COUNT(*) jobs'), knex.raw('MIN(run_at) oldest'))
  return Object.fromEntries(jobKinds.map((kind) => [kind, countsOf(kind, groups, now)])) as Record<JobKind, JobCounts>
}

function countsOf(kind: JobKind, groups: readonly Group[], now: number): JobCounts {
  const find = (state: JobState, later: number) =>
    groups.find((group) => group.kind === kind && group.state === state && group.later === later)
  const waiting = find('waiting', 0)
  return {
    waiting: waiting?.jobs ?? 0,
    delayed: find('waiting', 1)?.jobs ?? 0,
    active: find('active', 0)?.jobs ?? 0,
    dead: find('dead', 0)?.jobs ?? 0,
    oldestWaitingMs: waiting === undefined ? null : now - waiting.oldest,
  }
}
