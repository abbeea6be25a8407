import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** A Tesseract that is installed on this machine. */
export interface InstalledTesseract {
  command: string
  /** `5.3.0` */
  version: string
  /** Languages of the data that came with it: `eng`, `fra`, `osd`. */
  languages: readonly string[]
}

const answerMilliseconds = 5000

/**
 * Asks a program whether it is Tesseract, which version, and which languages it has. `null` when there is no such
 * program, or when it is not Tesseract 4 or later (3 has no neural network).
 *
 * @param command name on the PATH, or path
 * @example
 * ```ts
 * const installed = await findTesseract()
 * if (installed?.languages.includes('fra')) console.log(installed.version)
 * ```
 */
export async function findTesseract(command = 'tesseract'): Promise<InstalledTesseract | null> {
  const version = /^tesseract v?(([4-9]|\d\d)\.[\w.-]+)/.exec(await ask(command, '--version'))?.[1]
  if (version === undefined) return null
  const [, ...languages] = (await ask(command, '--list-langs')).trim().split(/\s*\n/)
  return { command, version, languages }
}

/** What the program prints, or nothing when it cannot be run. */
async function ask(command: string, option: string): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, [option], { timeout: answerMilliseconds })
    return stdout === '' ? stderr : stdout
  } catch {
    return ''
  }
}
