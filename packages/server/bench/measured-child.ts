import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import type { Measured, MeasuredRole, Ready } from './measured-process.js'

/** A process of the bench that measures itself, beside the one that calls it. */
export interface MeasuredChild {
  /** Empty when it is no server. */
  url: string
  pid: number
  /** Forgets what was measured so far. */
  begin: () => void
  /** What was measured since `begin`; the process then ends. */
  finish: () => Promise<Measured>
  kill: () => void
}

const file = resolve(import.meta.dirname, 'measured-process.ts')
const tsconfig = resolve(import.meta.dirname, '../tsconfig.json')

/**
 * Starts one, with nothing of our environment but PATH.
 *
 * @param from `dist` needs a build; `src` runs the sources, and measures their loader too
 */
export async function startMeasured(
  role: MeasuredRole,
  settings: Readonly<Record<string, string>> = {},
  from: 'dist' | 'src' = 'dist',
): Promise<MeasuredChild> {
  // Node reads TypeScript by itself; a loader would be measured too.
  const execArgv = from === 'src' ? ['--import', import.meta.resolve('tsx')] : []
  const env = { PATH: process.env['PATH'], TSX_TSCONFIG_PATH: tsconfig, ...settings }
  const child = fork(file, [role, from], { execArgv, env })
  const { url } = await nextReport<Ready>(child)
  return {
    url,
    pid: child.pid ?? 0,
    begin: () => child.send('start'),
    finish: () => {
      const measured = nextReport<Measured>(child)
      child.send('stop')
      return measured
    },
    kill: () => child.kill(),
  }
}

function nextReport<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, fail) => {
    const onExit = (code: number | null) => {
      fail(new Error(`a process ended with ${code ?? 'a signal'}`))
    }
    child.once('exit', onExit).once('message', (report) => {
      child.off('exit', onExit)
      done(report as T)
    })
  })
}
