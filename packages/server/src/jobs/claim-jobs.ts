import type { Knex } from 'knex'
import type { Database } from '../database/database.js'
import type { JobKind } from './job-queue.js'
import { claimedJobOf, type ClaimedJob, type JobRow } from './job-row.js'

export interface Claim {
  readonly kind: JobKind
  readonly most: number
  /** Fencing token of these jobs, never used before. */
  readonly token: string
  readonly now: number
  readonly leaseUntil: number
  /** This job only, if it may be run. */
  readonly id?: string
}

/** Takes jobs that may be run, the one that has waited longest first: each by one worker only, however many ask. */
export async function claimJobs(database: Database, claim: Claim): Promise<ClaimedJob[]> {
  const rows = await claimOn[database.dialect](database, claim)
  return rows.map(claimedJobOf)
}

/** PostgreSQL may evaluate a sub-query with LIMIT again for each row; it evaluates a materialised one once. */
const claimOn = {
  sqlite: ({ knex }: Database, claim: Claim) =>
    knex<JobRow>('jobs').whereIn('id', due(knex, claim).select('id')).update(held(knex, claim)).returning('*'),
  postgresql: ({ knex }: Database, claim: Claim) =>
    knex<JobRow>('jobs')
      .withMaterialized('due', due(knex, claim).select('id').forUpdate().skipLocked())
      .whereIn('id', knex.select('id').from('due'))
      .update(held(knex, claim))
      .returning('*'),
  mysql: ({ transaction }: Database, claim: Claim) =>
    transaction(async (own) => {
      const ids = await due(own, claim).forUpdate().skipLocked().pluck('id')
      if (ids.length === 0) return []
      await own<JobRow>('jobs').whereIn('id', ids).update(held(own, claim))
      return own<JobRow>('jobs').whereIn('id', ids).select('*')
    }),
} as const

function due(knex: Knex, { kind, now, most, id }: Claim) {
  const waiting = knex<JobRow>('jobs').where({ state: 'waiting', kind }).where('run_at', '<=', now)
  return (id === undefined ? waiting : waiting.where({ id })).orderBy('run_at').limit(most)
}

function held(knex: Knex, { token, leaseUntil }: Claim) {
  return { state: 'active' as const, lease_token: token, lease_until: leaseUntil, attempts: knex.raw('attempts + 1') }
}
