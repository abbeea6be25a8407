import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.js'
import type { Config } from './config.js'
import type { Dependencies } from './dependencies.js'
import { closeGracefully } from './work/close-gracefully.js'

/** A server that listens. */
export interface RunningServer {
  /** Base URL on this machine, e.g. `http://127.0.0.1:3000`. */
  url: string
  /** Stops accepting, lets the requests in flight finish until the deadline, then cuts them. */
  close(): Promise<void>
}

/**
 * A client gets this long to send its headers, and its whole request: a slow one must not hold a place for ever, and a
 * phone must have the time to send a file of the default limit (16 MiB in five minutes is 450 kbit/s).
 */
const headersTimeoutMs = 15_000
const requestTimeoutMs = 300_000
/** Longer than the 60 s idle time of common proxies, so that they close first and never reuse a dead connection. */
const keepAliveTimeoutMs = 65_000
/** Below the 30 s that Docker and Kubernetes usually grant before they kill. */
const closeDeadlineMs = 25_000

/**
 * Serves the application on the host and port of the configuration.
 *
 * @throws the system's error when the port is taken or the address is not ours
 * @example
 * ```ts
 * const config = readConfig()
 * const dependencies = await createDependencies(config)
 * const server = await startServer(config, dependencies)
 * console.log(server.url)
 * await server.close()
 * await dependencies.close()
 * ```
 */
export async function startServer(
  config: Pick<Config, 'host' | 'port'>,
  dependencies: Dependencies,
): Promise<RunningServer> {
  const { logger } = dependencies
  const server = createServer(
    { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveTimeoutMs },
    createApp(dependencies),
  )
  server.on('checkContinue', (request, response) => {
    // The route says when it wants the body: a refused client never sends it. Without the body there is nothing to keep
    // the connection in step, so it closes.
    response.setHeader('Connection', 'close')
    server.emit('request', request, response)
  })
  const close = closeGracefully(server, closeDeadlineMs)
  await listen(server, config)
  const url = urlOf(server.address() as AddressInfo)
  logger.info({ event: 'server_listening', url })
  return {
    url,
    close: async () => {
      logger.info({ event: 'server_stopping' })
      const cut = await close()
      logger.info({ event: 'server_stopped', requests_cut: cut })
    },
  }
}

function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function urlOf({ address, family, port }: AddressInfo): string {
  const anywhere = address === '0.0.0.0' || address === '::'
  const host = anywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}
