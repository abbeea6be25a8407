import { ObjectNotFoundError, type InputFile, type ObjectStore } from '@constat/core'
import { removeAll } from '../storage/remove-all.js'
import type { WaitingBackup } from './waiting-backup.js'

const root = 'backups/'
const folderOf = (runId: string) => `${root}${runId}/`
const aboutOf = (runId: string) => `${folderOf(runId)}about.json`
const fileOf = (runId: string, at: number) => `${folderOf(runId)}file-${String(at + 1).padStart(3, '0')}`

/** What is written of a waiting backup beside its files. */
type About = Omit<WaitingBackup, 'files'> & { readonly names: readonly string[] }

/**
 * Direct calls that are to be backed up, in the store of the files of jobs: they are answered at once, and their files
 * wait here for as long as the store of backups is down.
 */
export class BackupSpool {
  readonly #store: ObjectStore

  constructor(store: ObjectStore) {
    this.#store = store
  }

  /** What is there whole has `about.json`, which is written last. */
  async put({ files, ...waiting }: WaitingBackup): Promise<void> {
    const { runId } = waiting
    await Promise.all(files.map(({ bytes }, at) => this.#store.put(fileOf(runId, at), bytes)))
    const about: About = { ...waiting, names: files.map(({ name }) => name) }
    await this.#store.put(aboutOf(runId), Buffer.from(JSON.stringify(about)), { contentType: 'application/json' })
  }

  /** Null when it is not there, or no more. */
  async read(runId: string): Promise<WaitingBackup | null> {
    try {
      const { bytes } = await this.#store.get(aboutOf(runId))
      const { names, ...waiting } = JSON.parse(Buffer.from(bytes).toString('utf8')) as About
      const read = async (name: string, at: number): Promise<InputFile> => {
        return { name, bytes: (await this.#store.get(fileOf(runId, at))).bytes }
      }
      return { ...waiting, files: await Promise.all(names.map(read)) }
    } catch (error) {
      if (error instanceof ObjectNotFoundError) return null
      throw error
    }
  }

  /** `about.json` first: a removal that is cut leaves nothing that looks whole. */
  async remove(runId: string): Promise<void> {
    await this.#store.delete(aboutOf(runId))
    await removeAll(this.#store, folderOf(runId))
  }

  /** Ids and times of what waits, whole or not. */
  async *waiting(): AsyncGenerator<{ runId: string; isWhole: boolean; modifiedAt: Date }> {
    for await (const { key, modifiedAt } of this.#store.list(root)) {
      const [, runId = '', name] = key.split('/')
      // The first of its folder in the order of keys.
      if (name === 'about.json') yield { runId, isWhole: true, modifiedAt }
      else if (name === 'file-001') yield { runId, isWhole: false, modifiedAt }
    }
  }
}
