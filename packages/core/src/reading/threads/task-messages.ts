import type { MessagePort } from 'node:worker_threads'
import type { PackedError } from '../../errors/errors-across-threads.js'

/** What a thread is asked to do: the input comes through the port, and the answer goes through it. */
export interface TaskRequest {
  /** A name of the table `readingTasks`. */
  name: string
  port: MessagePort
}

/** What a thread says while it works, in this order. */
export type TaskMessage =
  | { kind: 'begun' }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'value'; value: unknown }
  | { kind: 'error'; error: PackedError }

/** What a task may use inside its thread. */
export interface TaskContext {
  /** Tells the caller how far the work is; each report starts the time limit anew. */
  report: (done: number, total: number) => void
  /** Hands the memory of a result over instead of copying it: the buffer is empty in this thread afterwards. */
  transfer: (buffer: ArrayBufferLike) => void
}

/** Runs in a thread. Input and result are plain data: both are copied from one thread to another. */
export type ReadingTask<Input, Output> = (input: Input, context: TaskContext) => Promise<Output>
