// A worker for tests: each task does one thing that a task should not do.
import type { MessagePort } from 'node:worker_threads'
import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import { packError } from '../../errors/errors-across-threads.js'
import type { TaskMessage, TaskRequest } from './task-messages.js'

const tasks: Record<string, (say: (message: TaskMessage) => void, input: unknown) => void> = {
  echo: (say, input) => {
    for (let page = 1; page <= 100; page++) say({ kind: 'progress', done: page, total: 100 })
    say({ kind: 'value', value: input })
  },
  /** Busy for ever in code that never yields, as a hang inside PDFium is. */
  hang: (say) => {
    say({ kind: 'progress', done: 1, total: 2 })
    for (let count = 0; count >= 0; count = (count + 1) % 1000);
  },
  /** Slow, and well within the limit from one report to the next. */
  plod: (say) => {
    for (let page = 1; page <= 5; page++) {
      const end = performance.now() + 100
      while (performance.now() < end);
      say({ kind: 'progress', done: page, total: 5 })
    }
    say({ kind: 'value', value: 'arrived' })
  },
  hoard: () => {
    const hoard: number[][] = []
    for (;;) hoard.push(Array.from({ length: 1000 }, (_, index) => index / 3))
  },
  leave: () => {
    process.exit(3)
  },
  fail: (say) => {
    say({ kind: 'error', error: packError(new DamagedPdfError({ file: 2 })) })
  },
}

export async function runTask({ name, port }: TaskRequest): Promise<void> {
  const input = await nextMessage(port)
  port.postMessage({ kind: 'begun' } satisfies TaskMessage)
  tasks[name]?.((message) => {
    port.postMessage(message)
  }, input)
}

async function nextMessage(port: MessagePort): Promise<unknown> {
  return new Promise((resolve) => port.once('message', resolve))
}
