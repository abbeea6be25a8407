import { createHash } from 'node:crypto'
import { ObjectNotFoundError, type InputFile, type ObjectStore } from '@constat/core'
import type { SourceKind } from '../tasks/task.js'

/** What was sent with the files: the text fields of the form as they came. */
export interface TaskForm {
  readonly sourceKind: SourceKind
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

export interface TaskInput extends TaskForm {
  readonly files: readonly InputFile[]
}

/** A file that is being received. */
export interface IncomingFile {
  readonly name: string
  read(): Promise<Uint8Array>
}

const folderOf = (taskId: string) => `tasks/${taskId}/`
const inputsOf = (taskId: string) => `${folderOf(taskId)}input/`
const formOf = (taskId: string) => `${inputsOf(taskId)}form.json`
const fileOf = (taskId: string, at: number) => `${inputsOf(taskId)}file-${String(at + 1).padStart(3, '0')}`
const resultOf = (taskId: string) => `${folderOf(taskId)}result.json`

/** The files of tasks in the store: what waits for a worker, and what it made of it. */
export class TaskFiles {
  readonly #store: ObjectStore

  constructor(store: ObjectStore) {
    this.#store = store
  }

  /** Throws when the store does not answer. */
  probe(): Promise<void> {
    return this.#store.probe()
  }

  /** Stores what was sent, one file in memory at a time, and gives the digests of the files. */
  async putInput(taskId: string, form: TaskForm, files: readonly IncomingFile[]): Promise<string[]> {
    const digests: string[] = []
    for (const [at, file] of files.entries()) {
      const bytes = await file.read()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await this.#store.put(fileOf(taskId, at), bytes, { sha256 })
      digests.push(sha256)
    }
    await this.#putJson(formOf(taskId), JSON.stringify({ ...form, names: files.map(({ name }) => name) }))
    return digests
  }

  /** @throws ObjectNotFoundError when it has been removed */
  async readInput(taskId: string): Promise<TaskInput> {
    const { names, ...form } = JSON.parse(await this.#text(formOf(taskId))) as TaskForm & { names: string[] }
    const files = await Promise.all(
      names.map(async (name, at) => ({ name, bytes: (await this.#store.get(fileOf(taskId, at))).bytes })),
    )
    return { ...form, files }
  }

  /** @param json as the caller gets it */
  putResult(taskId: string, json: string): Promise<void> {
    return this.#putJson(resultOf(taskId), json)
  }

  /** The result as JSON; null when it has been removed. */
  async readResult(taskId: string): Promise<string | null> {
    try {
      return await this.#text(resultOf(taskId))
    } catch (error) {
      if (error instanceof ObjectNotFoundError) return null
      throw error
    }
  }

  removeInputs(taskId: string): Promise<void> {
    return this.#removeAll(inputsOf(taskId))
  }

  remove(taskId: string): Promise<void> {
    return this.#removeAll(folderOf(taskId))
  }

  /** Ids of tasks that have files older than a moment, in milliseconds since 1970 UTC; each once. */
  async *olderThan(moment: number): AsyncIterable<string> {
    let last: string | null = null
    for await (const { key, modifiedAt } of this.#store.list('tasks/')) {
      const [, id] = key.split('/')
      if (id === undefined || id === last || modifiedAt.getTime() >= moment) continue
      last = id
      yield id
    }
  }

  async #removeAll(prefix: string): Promise<void> {
    const keys: string[] = []
    for await (const { key } of this.#store.list(prefix)) keys.push(key)
    for (const key of keys) await this.#store.delete(key)
  }

  async #putJson(key: string, json: string): Promise<void> {
    await this.#store.put(key, Buffer.from(json), { contentType: 'application/json' })
  }

  async #text(key: string): Promise<string> {
    return Buffer.from((await this.#store.get(key)).bytes).toString('utf8')
  }
}
