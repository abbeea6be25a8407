import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Clock } from '@constat/core'
import type { Database, Transaction } from '../database/database.js'
import { claimJobs } from './claim-jobs.js'
import { countJobs } from './count-jobs.js'
import { LeaseLostError } from './job-interruptions.js'
import type { AddOptions, Commit, JobCounts, JobKind, NewJob } from './job-queue.js'
import { claimedJobOf, type ClaimedJob, type JobRow } from './job-row.js'

/** Where a job that failed goes. */
export interface Failure {
  readonly error: string
  /** Milliseconds until the next attempt; null when there is none. */
  readonly againAfterMs: number | null
}

/** The rows of the jobs and every way in which one changes. Both drivers of the queue stand on it. */
export class JobTable {
  readonly #database: Database
  readonly #clock: Clock
  readonly #leaseMs: number

  constructor({ database, clock, leaseMs }: { database: Database; clock: Clock; leaseMs: number }) {
    this.#database = database
    this.#clock = clock
    this.#leaseMs = leaseMs
  }

  /** Adds a job, or finds the one of the same kind and key, and gives its id. */
  async add({ kind, payload, maxAttempts }: NewJob, { idempotencyKey, delayMs = 0, transaction }: AddOptions) {
    const now = this.#now()
    const row: JobRow = {
      id: randomUUID(),
      kind,
      idempotency_key: idempotencyKey ?? null,
      payload: JSON.stringify(payload),
      state: 'waiting',
      attempts: 0,
      max_attempts: maxAttempts,
      run_at: now + delayMs,
      created_at: now,
      lease_token: null,
      lease_until: null,
      ended_at: null,
      error: null,
    }
    const insert = async (own: Knex) => {
      if (idempotencyKey === undefined) {
        await jobsIn(own).insert(row)
        return row.id
      }
      await jobsIn(own).insert(row).onConflict(['kind', 'idempotency_key']).ignore()
      const kept = await jobsIn(own).where({ kind, idempotency_key: idempotencyKey }).first('id')
      return kept?.id ?? row.id
    }
    return transaction === undefined ? this.#database.transaction(insert) : insert(transaction)
  }

  /** Takes up to so many jobs that may be run, or the one of this id if it may. */
  claim(kind: JobKind, most: number, id?: string): Promise<ClaimedJob[]> {
    const now = this.#now()
    const claim = { kind, most, token: randomUUID(), now, leaseUntil: now + this.#leaseMs }
    return claimJobs(this.#database, id === undefined ? claim : { ...claim, id })
  }

  /** Prolongs a lease and gives its new end; null when the job is no longer held with this token. */
  async renew(job: ClaimedJob): Promise<number | null> {
    const leaseUntil = this.#now() + this.#leaseMs
    const renewed = await this.#database.transaction((own) => heldBy(own, job).update({ lease_until: leaseUntil }))
    return renewed === 0 ? null : leaseUntil
  }

  /**
   * Ends a job that went well, with what its run leaves behind, both or neither.
   *
   * @throws LeaseLostError when the job is no longer held with this token
   */
  complete(job: ClaimedJob, commit: Commit | undefined): Promise<void> {
    return this.#database.transaction(async (own) => {
      const change = { state: 'completed' as const, ...released, ended_at: this.#now(), error: null }
      if ((await heldBy(own, job).update(change)) === 0) throw new LeaseLostError()
      await commit?.(own)
    })
  }

  /** Sends a job that failed back or ends it; says whether it was still held with this token. */
  fail(job: ClaimedJob, { error, againAfterMs }: Failure, commit: Commit | undefined): Promise<boolean> {
    return this.#database.transaction(async (own) => {
      const now = this.#now()
      const change =
        againAfterMs === null
          ? { state: 'dead' as const, ...released, ended_at: now, error }
          : { state: 'waiting' as const, ...released, run_at: now + againAfterMs, error }
      if ((await heldBy(own, job).update(change)) === 0) return false
      await commit?.(own)
      return true
    })
  }

  /** Sends a job back as if it had not been taken. */
  async giveBack(job: ClaimedJob): Promise<void> {
    await this.#database.transaction((own) =>
      heldBy(own, job).update({
        state: 'waiting',
        ...released,
        run_at: this.#now(),
        attempts: own.raw('attempts - 1'),
      }),
    )
  }

  cancel(id: string, commit: Commit | undefined): Promise<boolean> {
    return this.#database.transaction(async (own) => {
      const change = { state: 'cancelled' as const, ...released, ended_at: this.#now() }
      const ended = await jobsIn(own).where({ id }).whereIn('state', ['waiting', 'active']).update(change)
      if (ended > 0) await commit?.(own)
      return ended > 0
    })
  }

  async get(id: string): Promise<JobRow | null> {
    return (await jobsIn(this.#database.knex).where({ id }).first()) ?? null
  }

  counts(): Promise<Readonly<Record<JobKind, JobCounts>>> {
    return countJobs(this.#database.knex, this.#now())
  }

  /** Jobs of these kinds whose worker let its lease run out. */
  async withExpiredLease(kinds: readonly JobKind[], most: number): Promise<ClaimedJob[]> {
    const rows = await jobsIn(this.#database.knex)
      .where({ state: 'active' })
      .whereIn('kind', [...kinds])
      .where('lease_until', '<', this.#now())
      .limit(most)
    return rows.map(claimedJobOf)
  }

  /** Jobs that may be run, the one that has waited longest first, from those that could be at a given time on. */
  due(most: number, since = 0): Promise<Pick<JobRow, 'id' | 'kind' | 'attempts'>[]> {
    return jobsIn(this.#database.knex)
      .where({ state: 'waiting' })
      .whereBetween('run_at', [since, this.#now()])
      .orderBy('run_at')
      .limit(most)
      .select('id', 'kind', 'attempts')
  }

  #now(): number {
    return this.#clock().getTime()
  }
}

const released = { lease_token: null, lease_until: null }

function jobsIn(knex: Knex) {
  return knex<JobRow>('jobs')
}

/** The row of a job, but for those that another worker has taken since, and that are ended. */
function heldBy(own: Transaction, { id, token }: ClaimedJob) {
  return jobsIn(own).where({ id, lease_token: token, state: 'active' })
}
