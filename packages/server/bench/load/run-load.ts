import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMeasured } from '../measured-child.js'
import type { Delays, MeasuredRole } from '../measured-process.js'
import { largeBill, uploadOf } from './large-bill.js'
import { press, type LoadEnd, type Pressed, type Pressure } from './press.js'
import { startFastApi } from './start-fastapi.js'
import { watchProcess, type WatchedProcess } from './watch-process.js'

/** One server under load. */
export interface Loaded extends Pressed {
  name: string
  process: WatchedProcess
  /** Of the server's event loop; null for a server that has none of ours. */
  delays: Delays | null
  /** Of a process that does nothing meanwhile: that much is the machine's. */
  idle: Delays
}

export const key = 'key-of-the-bench'

export interface LoadOptions {
  connections: number
  end: LoadEnd
  bytes: number
  from: 'dist' | 'src'
}

export interface LoadedServer {
  name: string
  role: MeasuredRole | 'fastapi-echo'
  path: string
  settings?: Readonly<Record<string, string>>
}

/** Starts a server in a process of its own, presses it from this one, and tells what was measured on both sides. */
export async function runLoad(server: LoadedServer, options: LoadOptions): Promise<Loaded> {
  const { connections, end, from } = options
  const folder = mkdtempSync(join(tmpdir(), 'constat-load-'))
  const own = { PORT: '0', API_KEY: key, LOG_LEVEL: 'silent', DATA_FOLDER: folder, ...server.settings }
  const idle = await startMeasured('idle')
  const measured = server.role === 'fastapi-echo' ? null : await startMeasured(server.role, own, from)
  const started = measured ?? (await startFastApi())
  try {
    const pressure: Pressure = {
      connections,
      end,
      upload: uploadOf(largeBill(options.bytes)),
      key,
      path: server.path,
    }
    await press(started.url, { ...pressure, end: 'seconds' in end ? { seconds: Math.min(3, end.seconds) } : end })
    const watch = watchProcess(started.pid)
    measured?.begin()
    idle.begin()
    const pressed = await press(started.url, pressure)
    const watched = watch()
    const [own, machine] = await Promise.all([measured?.finish() ?? null, idle.finish()])
    return { name: server.name, ...pressed, process: watched, delays: own?.delays ?? null, idle: machine.delays }
  } finally {
    started.kill()
    idle.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
