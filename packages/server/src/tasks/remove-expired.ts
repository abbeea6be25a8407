import type { Clock } from '@constat/core'
import type { Knex } from 'knex'
import type { TaskFiles } from '../storage/task-files.js'
import type { TaskRow } from './task-row.js'
import { woundSources } from './task.js'

export interface RemovalParts {
  readonly knex: Knex
  readonly files: TaskFiles
  readonly clock: Clock
  /** Milliseconds after the end for which bills of tasks that failed are kept, to be tried again. */
  readonly failedInputsKeptMs: number
}

const mostAtOnce = 100
const dayMs = 86_400_000
/** A request may last five minutes between the first of its files and its task. */
const orphanMs = 3_600_000
const endedJobsKeptMs = 7 * dayMs
const deadJobsKeptMs = 30 * dayMs

/** What each step removed; any number of processes may do it at the same time. */
export interface Removed {
  readonly tasks: number
  readonly inputs: number
  readonly orphans: number
  readonly jobs: number
}

/**
 * Removes what nobody needs any more: tasks that have expired with their files, inputs of tasks that have ended, files of
 * no task, and jobs that ended long ago. What a webhook or a backup still has to send is kept until it is sent.
 */
export async function removeExpired(parts: RemovalParts): Promise<Removed> {
  return {
    tasks: await removeTasks(parts),
    inputs: await removeInputs(parts),
    orphans: await removeOrphans(parts),
    jobs: await removeJobs(parts),
  }
}

async function removeTasks({ knex, files, clock }: RemovalParts): Promise<number> {
  const ids = await knex<TaskRow>('tasks')
    .where('expires_at', '<=', clock().getTime())
    .whereNotExists(liveJobs(knex, ['deliver', 'back-up']))
    .limit(mostAtOnce)
    .pluck('id')
  for (const id of ids) {
    await files.remove(id)
    await knex<TaskRow>('tasks').where({ id }).delete()
  }
  return ids.length
}

async function removeInputs({ knex, files, clock, failedInputsKeptMs }: RemovalParts): Promise<number> {
  const now = clock().getTime()
  const ids = await knex<TaskRow>('tasks')
    .where({ has_inputs: true })
    .where('ended_at', '<=', now)
    .where((own) => {
      void own
        .whereNot({ status: 'FAILURE' })
        .orWhereIn('source_kind', woundSources)
        .orWhere('ended_at', '<=', now - failedInputsKeptMs)
    })
    .whereNotExists(liveJobs(knex, ['back-up']))
    .limit(mostAtOnce)
    .pluck('id')
  for (const id of ids) {
    await files.removeInputs(id)
    await knex<TaskRow>('tasks').where({ id }).update({ has_inputs: false })
  }
  return ids.length
}

/** A process that was killed between the files and the task leaves the former. */
async function removeOrphans({ knex, files, clock }: RemovalParts): Promise<number> {
  let removed = 0
  for await (const id of files.olderThan(clock().getTime() - orphanMs)) {
    if ((await knex<TaskRow>('tasks').where({ id }).first('id')) !== undefined) continue
    await files.remove(id)
    removed += 1
  }
  return removed
}

async function removeJobs({ knex, clock }: RemovalParts): Promise<number> {
  const now = clock().getTime()
  const ended = await removeJobsOf(knex, ['completed', 'cancelled'], now - endedJobsKeptMs)
  return ended + (await removeJobsOf(knex, ['dead'], now - deadJobsKeptMs))
}

async function removeJobsOf(knex: Knex, states: readonly string[], moment: number): Promise<number> {
  const ids = await knex('jobs')
    .whereIn('state', [...states])
    .where('run_at', '<=', moment)
    .where('ended_at', '<=', moment)
    .limit(mostAtOnce)
    .pluck<string[]>('id')
  await knex('jobs').whereIn('id', ids).delete()
  return ids.length
}

/** Jobs of a task are added under its id. */
function liveJobs(knex: Knex, kinds: readonly string[]) {
  return knex('jobs')
    .select('id')
    .whereIn('kind', [...kinds])
    .whereIn('state', ['waiting', 'active'])
    .whereRaw('idempotency_key = tasks.id')
}
