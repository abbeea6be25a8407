// The file that reading threads run: its own entry of the build, found beside the file of ReadingThreads.
import { packError } from '../../errors/errors-across-threads.js'
import { readingTasks } from './reading-tasks.js'
import type { ReadingTask, TaskMessage, TaskRequest } from './task-messages.js'

/** Runs one task and answers through its port; it never rejects. */
export async function runTask({ name, port }: TaskRequest): Promise<void> {
  const handedOver: ArrayBuffer[] = []
  const say = (message: TaskMessage): void => {
    port.postMessage(message, message.kind === 'value' ? handedOver : [])
  }
  const input = await new Promise<unknown>((resolve) => port.once('message', resolve))
  say({ kind: 'begun' })
  try {
    const task = readingTasks[name as keyof typeof readingTasks] as ReadingTask<unknown, unknown>
    const value = await task(input, {
      report: (done, total) => {
        say({ kind: 'progress', done, total })
      },
      transfer: (buffer) => {
        if (buffer instanceof ArrayBuffer) handedOver.push(buffer)
      },
    })
    say({ kind: 'value', value })
  } catch (error) {
    say({ kind: 'error', error: packError(error) })
  }
}
