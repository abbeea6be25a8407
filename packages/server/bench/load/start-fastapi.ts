import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Debian's own interpreter: the peer is made of Debian packages. */
const python = '/usr/bin/python3'

/** Whether this machine has what the peer is made of. */
export function hasFastApi(): boolean {
  try {
    execFileSync(python, ['-c', 'import fastapi, uvicorn, multipart, uvloop, httptools'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts the FastAPI echo and waits until it answers. */
export async function startFastApi(): Promise<{ url: string; pid: number; kill: () => void }> {
  const port = await freePort()
  const options = ['--app-dir', import.meta.dirname, '--port', String(port), '--log-level', 'warning']
  const child = spawn(python, ['-m', 'uvicorn', 'fastapi_echo:app', ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const kill = (): void => {
    child.kill()
  }
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('uvicorn ended')))
  await Promise.race([ended, untilItAnswers(url)])
  ended.catch(() => undefined)
  return { url, pid: child.pid ?? 0, kill }
}

async function untilItAnswers(url: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`${url}/openapi.json`)).arrayBuffer()
      return
    } catch {
      await wait(50)
    }
  }
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
