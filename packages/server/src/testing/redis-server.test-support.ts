import { randomUUID } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { Redis } from 'ioredis'
import { describe, onTestFinished } from 'vitest'
import { isListening } from './is-listening.js'

export const redisUrl = 'redis://127.0.0.1:6379'

const isMissing = process.env['CI'] !== 'true' && !(await isListening(6379))

/** A suite that needs Redis: skipped by name where there is none, but with `CI=true`. */
export function describeWithRedis(name: string, suite: () => void): void {
  describe.skipIf(isMissing)(`${name}, with Redis`, suite)
}

/** Names of keys of one test, gone when it ends. */
export function redisPrefix(): string {
  const prefix = `constat-test-${randomUUID()}`
  onTestFinished(() => forgetKeys(prefix))
  return prefix
}

/** What a Redis that keeps nothing on disk does at a restart, to these keys. */
export async function forgetKeys(prefix: string): Promise<void> {
  const redis = new Redis(redisUrl)
  try {
    for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 })) {
      if ((keys as string[]).length > 0) await redis.del(...(keys as string[]))
    }
  } finally {
    redis.disconnect()
  }
}

/** A way to Redis that can be cut. */
export async function cuttableRedis() {
  const sockets = new Set<Socket>()
  const server: Server = createServer((incoming) => {
    const outgoing = connect({ port: 6379, host: '127.0.0.1' })
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    }
    incoming.pipe(outgoing).pipe(incoming)
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const cut = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  onTestFinished(cut)
  return { url: `redis://127.0.0.1:${port}`, cut, mend: () => listen(port) }
}
