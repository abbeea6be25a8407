import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../load/start-fastapi.js'
import { isListening } from '../../src/testing/is-listening.js'

/** A server of this run alone, which may be killed: on a free port, with its data in a folder of its own. */
export interface PrivateServer {
  readonly port: number
  /** Ends it as a crash does, waits so long, starts it again on what it left, and waits until it listens. */
  crash(downMs: number): Promise<void>
  /** Ends it for good, with its data. */
  remove(): Promise<void>
}

export interface PrivateServerPlan {
  name: string
  /** Who must run it when we are root. */
  user: string | null
  /** Makes the data folder, once. */
  install: (folder: string, as: Identity) => void
  command: (folder: string, port: number) => readonly [program: string, ...parameters: string[]]
  /** What ends it at once. */
  crashSignal: NodeJS.Signals
}

export type Identity = { uid: number; gid: number } | Record<string, never>

/** Installs and starts one. */
export async function startPrivateServer(plan: PrivateServerPlan): Promise<PrivateServer> {
  const as = identityOf(plan.user)
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), `constat-${plan.name}-`))
  chmodSync(folder, 0o755)
  if ('uid' in as) chownSync(folder, as.uid, as.gid)
  plan.install(folder, as)
  const [program, ...parameters] = plan.command(folder, port)
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(program, parameters, { ...as, cwd: folder, stdio: 'ignore' })
    while (!(await isListening(port))) {
      if (started.exitCode !== null) throw new Error(`${plan.name} ended with ${started.exitCode}`)
      await wait(50)
    }
    return started
  }
  let child = await start()
  const end = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.kill(plan.crashSignal)
    await ended
  }
  return {
    port,
    crash: async (downMs) => {
      await end()
      await wait(downMs)
      child = await start()
    },
    remove: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Databases refuse to run as root. */
function identityOf(user: string | null): Identity {
  if (user === null || process.getuid?.() !== 0) return {}
  const id = (option: string): number => Number(execFileSync('id', [option, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
