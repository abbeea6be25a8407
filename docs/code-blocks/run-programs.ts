// Runs the programs of the pages one after the other in one process, since loading the library costs more than most of
// them, and writes what each block printed. `tsx run-programs.ts plan.json result.json`
import { readFileSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { format } from 'node:util'
import { pathToFileURL } from 'node:url'

/** What became of one program. */
export interface ProgramResult {
  /** What each block printed that ended, in order. */
  printed: string[]
  /** Why the next block did not end; null when all did. */
  failure: string | null
}

const [, , planPath = '', resultPath = ''] = process.argv
const plan = JSON.parse(readFileSync(planPath, 'utf8')) as { folder: string; file: string }[]
const results: ProgramResult[] = []
let text = ''
for (const method of ['log', 'error', 'warn'] as const)
  console[method] = (...values: unknown[]) => {
    text += `${format(...values)}\n`
  }

function tooLong(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('It did not end within five minutes.'))
    }, 300_000).unref()
  })
}

for (const { folder, file } of plan) {
  const printed: string[] = []
  Object.assign(globalThis, {
    endOfBlock: async () => {
      // What it has just begun, such as to listen, may have something to say.
      await setImmediate()
      printed.push(text)
      text = ''
    },
  })
  text = ''
  process.chdir(folder)
  try {
    await Promise.race([import(pathToFileURL(file).href), tooLong()])
    results.push({ printed, failure: null })
  } catch (error) {
    results.push({ printed, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
writeFileSync(resultPath, JSON.stringify(results))
// A program that listens would keep this one alive.
process.exit()
