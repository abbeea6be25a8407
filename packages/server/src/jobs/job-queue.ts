import type { Transaction } from '../database/database.js'

/**
 * Analysing, delivering and backing up are jobs of their own: a receiver that is down never runs an analysis again. Bills
 * (`analyze`) keep processors busy, wounds (`assess`) wait for a model: neither waits for the other. Corrections that came
 * as a file are learnt from later (`learn`), reviews are sent to Label Studio (`label-studio`).
 */
export const jobKinds = ['analyze', 'assess', 'deliver', 'back-up', 'learn', 'label-studio'] as const
export type JobKind = (typeof jobKinds)[number]

/** What a job has to do: small and without a person's text. Files are named by their key in the store. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>

export interface NewJob {
  readonly kind: JobKind
  readonly payload: JobPayload
  /** Attempts in all before the job is dead. */
  readonly maxAttempts: number
}

export interface AddOptions {
  /** A second job of the same kind and key is not added: the id of the first is given. */
  readonly idempotencyKey?: string
  /** The job is not run before so long. @default 0 */
  readonly delayMs?: number
  /** The job is there once this transaction is committed, and never when it is undone. */
  readonly transaction?: Transaction
}

/** A job that a worker holds, until it ends it or its lease runs out. */
export interface RunningJob {
  readonly id: string
  readonly kind: JobKind
  readonly payload: JobPayload
  /** From 1. */
  readonly attempt: number
  readonly maxAttempts: number
}

export interface JobContext {
  /** Fires when the job is cancelled, when its lease is lost and when the worker stops. */
  readonly signal: AbortSignal
}

/** What a run that went well leaves behind: written in the transaction that ends the job, or not at all. */
export type Commit = (transaction: Transaction) => Promise<void>

/** A run that failed, as its worker tells it. */
export interface FailedRun {
  readonly error: unknown
  /** No attempt is left, or the error says that another one is useless. */
  readonly isLast: boolean
}

/** How jobs of one kind are run. A job may be run more than once (its worker may die): `run` must bear it. */
export interface JobHandler {
  /** Jobs of this kind that one worker runs at the same time. */
  readonly concurrency: number
  readonly run: (job: RunningJob, context: JobContext) => Promise<Commit | undefined>
  /** Written in the transaction that sends the job back or ends it. */
  readonly onFailure?: (job: RunningJob, failure: FailedRun, transaction: Transaction) => Promise<void>
  /** Milliseconds until the next attempt once so many have failed; without jitter, which the queue adds. */
  readonly delayAfter: (failedAttempts: number) => number
}

export type JobHandlers = Readonly<Partial<Record<JobKind, JobHandler>>>

export type JobState = 'waiting' | 'active' | 'completed' | 'dead' | 'cancelled'

export interface JobStatus {
  readonly id: string
  readonly kind: JobKind
  readonly state: JobState
  /** Attempts begun. */
  readonly attempts: number
  /** Milliseconds since 1970 UTC. */
  readonly runAt: number
  /** Technical sentence of the last failure; never a person's text. */
  readonly error: string | null
}

/** Of one kind of job. */
export interface JobCounts {
  /** May be run now. */
  readonly waiting: number
  /** Not before its time. */
  readonly delayed: number
  readonly active: number
  readonly dead: number
  /** Milliseconds that the oldest job that may be run now has been waiting; null when none is. */
  readonly oldestWaitingMs: number | null
}

/** Jobs under way in this process, until they are stopped. */
export interface Worker {
  /** Takes no further job, lets those under way end until the deadline, then aborts them and gives them back. */
  stop(deadlineMs: number): Promise<void>
}

/** A run whose error says that no further attempt may help. */
export interface Unrecoverable {
  readonly isRetryable: false
}

/**
 * Jobs that outlive the process that took them. The database holds them in both drivers, so that a job is added with
 * what belongs to it, or not at all; the drivers differ in how a worker hears of them.
 */
export interface JobQueue {
  /** Gives the id of the job. */
  add(job: NewJob, options?: AddOptions): Promise<string>
  process(handlers: JobHandlers): Worker
  get(id: string): Promise<JobStatus | null>
  /**
   * Ends a job that is not ended; one under way has its signal fired. False when there is nothing to end.
   *
   * @param commit written in the transaction that ends the job
   */
  cancel(id: string, commit?: Commit): Promise<boolean>
  counts(): Promise<Readonly<Record<JobKind, JobCounts>>>
  close(): Promise<void>
}
