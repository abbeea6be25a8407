import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { findLanguageData } from '../tesseract/language-data.js'

/**
 * A temporary folder with the language data of the npm packages, unpacked as the program wants it. It is gone when it is
 * removed, and at the latest when the process exits.
 */
export class TesseractDataFolder {
  #folder: Promise<string> | null = null
  readonly #languages = new Map<string, Promise<boolean>>()
  #removeAtExit = (): void => undefined

  /** Path of the folder once it holds all these languages; the first language without a package otherwise. */
  async provide(languages: readonly string[]): Promise<{ path: string } | { missing: string }> {
    const path = await (this.#folder ??= this.#create())
    for (const language of languages) {
      const unpacking = this.#languages.get(language) ?? unpack(language, path)
      this.#languages.set(language, unpacking)
      if (!(await unpacking)) return { missing: language }
    }
    return { path }
  }

  async remove(): Promise<void> {
    if (this.#folder === null) return
    const path = await this.#folder
    await Promise.allSettled(this.#languages.values())
    await rm(path, { recursive: true, force: true })
    process.off('exit', this.#removeAtExit)
  }

  async #create(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), `constat-tesseract-${process.pid}-`))
    this.#removeAtExit = () => {
      rmSync(path, { recursive: true, force: true })
    }
    process.once('exit', this.#removeAtExit)
    return path
  }
}

async function unpack(language: string, folder: string): Promise<boolean> {
  const source = findLanguageData(language)
  if (source === null) return false
  const packed = await readFile(join(source, `${language}.traineddata.gz`))
  await writeFile(join(folder, `${language}.traineddata`), await promisify(gunzip)(packed))
  return true
}
