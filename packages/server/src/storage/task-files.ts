import { ObjectNotFoundError, type InputFile, type ObjectStore } from '@constat/core'
import type { SourceKind } from '../tasks/task.js'
import { foldersOlderThan } from './folders-older-than.js'
import { removeAll } from './remove-all.js'

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
  readonly read: () => Promise<Uint8Array>
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

  /** Stores what was sent, one file in memory at a time. @param digests SHA-256 of each file, hexadecimal */
  async putInput(
    taskId: string,
    form: TaskForm,
    files: readonly IncomingFile[],
    digests: readonly string[],
  ): Promise<void> {
    for (const [at, file] of files.entries()) {
      const sha256 = digests[at]
      await this.#store.put(fileOf(taskId, at), await file.read(), sha256 === undefined ? {} : { sha256 })
    }
    await this.#putJson(formOf(taskId), JSON.stringify({ ...form, names: files.map(({ name }) => name) }))
  }

  /** @throws ObjectNotFoundError when it has been removed */
  async readInput(taskId: string): Promise<TaskInput> {
    const { incoming, ...form } = await this.openInput(taskId)
    const files = await Promise.all(incoming.map(async ({ name, read }) => ({ name, bytes: await read() })))
    return { ...form, files }
  }

  /** The same with files that are read when they are asked for, which may fail likewise. @throws ObjectNotFoundError */
  async openInput(taskId: string): Promise<TaskForm & { incoming: readonly IncomingFile[] }> {
    const { names, ...form } = JSON.parse(await this.#text(formOf(taskId))) as TaskForm & { names: string[] }
    const read = async (at: number) => (await this.#store.get(fileOf(taskId, at))).bytes
    return { ...form, incoming: names.map((name, at) => ({ name, read: () => read(at) })) }
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
    return removeAll(this.#store, inputsOf(taskId))
  }

  remove(taskId: string): Promise<void> {
    return removeAll(this.#store, folderOf(taskId))
  }

  /** Ids of tasks that have files older than a moment, in milliseconds since 1970 UTC; each once. */
  olderThan(moment: number): AsyncIterable<string> {
    return foldersOlderThan(this.#store, 'tasks/', moment)
  }

  async #putJson(key: string, json: string): Promise<void> {
    await this.#store.put(key, Buffer.from(json), { contentType: 'application/json' })
  }

  async #text(key: string): Promise<string> {
    return Buffer.from((await this.#store.get(key)).bytes).toString('utf8')
  }
}
