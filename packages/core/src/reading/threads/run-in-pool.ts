import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { AbortedError } from '../../errors/aborted-error.js'
import { unpackError } from '../../errors/errors-across-threads.js'
import { ReadingFailedError } from '../../errors/reading-failed-error.js'
import { ReadingMemoryError } from '../../errors/reading-memory-error.js'
import { ReadingTimeoutError } from '../../errors/reading-timeout-error.js'
import type { Limits } from '../../input/limits.js'
import type { TaskMessage } from './task-messages.js'
import type { ThreadPool } from './thread-pool.js'
import { TimeLimit } from './time-limit.js'

/** How one task is run. */
export interface TaskOptions {
  /** What is done, for errors: `text`, `image`. */
  stage: string
  limits: Pick<Limits, 'maxPageMilliseconds' | 'maxMemoryMegabytes'>
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** What a task gets; `transfer` lists the memory in it that is handed over instead of copied. */
export interface TaskInput<Value> {
  value: Value
  transfer?: readonly ArrayBuffer[]
}

/** Runs one task in a thread of the pool, which ends when the task is over a limit or the caller's signal is aborted. */
export async function runInPool(
  pool: ThreadPool,
  name: string,
  input: Promise<TaskInput<unknown>>,
  { stage, limits, signal, onProgress }: TaskOptions,
): Promise<unknown> {
  const { port1: ours, port2: theirs } = new MessageChannel()
  const killer = new AbortController()
  let failure: { error: unknown } | null = null
  let answer: TaskMessage | null = null
  const kill = (error: unknown): void => {
    failure ??= { error }
    killer.abort()
  }
  const limit = new TimeLimit(limits.maxPageMilliseconds, () => {
    kill(new ReadingTimeoutError({ stage, maxMilliseconds: limits.maxPageMilliseconds }))
  })
  const forget = pool.onFailedStart((error) => {
    kill(explain(error, stage, limits))
  })
  const abort = (): void => {
    kill(new AbortedError(signal?.reason))
  }
  const hear = (message: TaskMessage): void => {
    if (failure !== null) return
    limit.heard()
    if (message.kind === 'begun') forget()
    else if (message.kind !== 'progress') answer = message
    else tryTo(() => onProgress?.(message.done, message.total), kill)
  }
  ours.on('message', hear)
  signal?.addEventListener('abort', abort)
  try {
    if (signal?.aborted === true) abort()
    // The thread starts while the input is made ready.
    input
      .then(({ value, transfer = [] }) => {
        ours.postMessage(value, transfer)
      })
      .catch(kill)
    await pool.run({ name, port: theirs }, killer.signal)
    // What the thread said last may not have been heard yet.
    drain(ours, hear)
  } catch (error) {
    failure ??= { error: explain(error, stage, limits) }
  } finally {
    limit.stop()
    forget()
    signal?.removeEventListener('abort', abort)
    ours.close()
  }
  return resultOf(failure, answer, stage)
}

function resultOf(failure: { error: unknown } | null, answer: TaskMessage | null, stage: string): unknown {
  if (failure !== null) throw failure.error
  if (answer?.kind === 'error') throw unpackError(answer.error)
  if (answer?.kind !== 'value') throw new ReadingFailedError({ stage })
  return answer.value
}

function drain(port: MessagePort, hear: (message: TaskMessage) => void): void {
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
    hear(next.message as TaskMessage)
}

/** An error of the caller's own callback ends the work and goes back to the caller. */
function tryTo(call: () => void, onError: (error: unknown) => void): void {
  try {
    call()
  } catch (error) {
    onError(error)
  }
}

/** Why a thread is gone. */
function explain(error: unknown, stage: string, { maxMemoryMegabytes }: TaskOptions['limits']): Error {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory
    ? new ReadingMemoryError({ stage, maxMemoryMegabytes })
    : new ReadingFailedError({ stage }, error)
}
