import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface MemoryMark {
  bills: number
  rssMegabytes: number
}

/** Resident memory of a fresh process after so many bills, the given ones in turn. */
export function measureMemory(library: string, bills: readonly string[], marks: readonly number[]): MemoryMark[] {
  const script = fileURLToPath(new URL('./memory-child.ts', import.meta.url))
  const parameters = ['--expose-gc', '--import', 'tsx', script, library, marks.join(','), ...bills]
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The memory run ended with ${status ?? '?'}: ${stderr}`)
  const megabytes = JSON.parse(stdout) as number[]
  return marks.map((count, index) => ({ bills: count, rssMegabytes: megabytes[index] ?? Number.NaN }))
}
