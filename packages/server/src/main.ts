import type { RequestListener, Server } from 'node:http'
import { Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { createApp } from './app.js'
import type { Config } from './config.js'
import type { HttpConfig, TlsFiles } from './config/http-config.js'
import { wrongSetting } from './config/wrong-setting.js'
import type { Dependencies } from './dependencies.js'
import { defaultConnectionLimits, type ConnectionLimits } from './http/connection-limits.js'
import { createHttpServer } from './http/create-http-server.js'
import { readCertificate, type Certificate } from './tls/certificate.js'
import { keepCertificate } from './tls/keep-certificate.js'
import { closeGracefully } from './work/close-gracefully.js'

/** A server that listens. */
export interface RunningServer {
  /** Base URL on this machine, e.g. `http://127.0.0.1:3000`. */
  url: string
  /** Stops accepting, lets the requests in flight finish until the deadline, then cuts them. */
  close(): Promise<void>
}

/** What of the settings says how to listen. */
export type ServedConfig = Pick<Config, 'host' | 'port'> & {
  /** @default plain http, 1000 connections */
  readonly http?: Pick<HttpConfig, 'tls' | 'maxConnections'>
}

const plainHttp = { tls: null, maxConnections: 1000 }

/** Below the 30 s that Docker and Kubernetes usually grant before they kill. */
const closeDeadlineMs = 25_000

/**
 * Serves the application on the host and port of the configuration.
 *
 * @throws ConfigError when the certificate or its key cannot be read, or do not belong together
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
export function startServer(
  config: ServedConfig,
  dependencies: Dependencies,
  limits: ConnectionLimits = defaultConnectionLimits,
): Promise<RunningServer> {
  return serveApplication(config, createApp(dependencies), dependencies.logger, limits)
}

/** Serves any application in the same way. */
export async function serveApplication(
  config: ServedConfig,
  application: RequestListener,
  logger: Logger,
  limits: ConnectionLimits = defaultConnectionLimits,
): Promise<RunningServer> {
  const { tls, maxConnections } = config.http ?? plainHttp
  const certificate = tls === null ? null : await firstCertificate(tls)
  const server = createHttpServer(application, {
    certificate: certificate?.current ?? null,
    limits,
    maxConnections,
  })
  const close = closeGracefully(server, closeDeadlineMs)
  await listen(server, config)
  const release =
    server instanceof TlsServer && certificate !== null
      ? keepCertificate(server, { ...certificate, logger })
      : () => undefined
  const url = urlOf(server.address() as AddressInfo, certificate === null ? 'http' : 'https')
  logger.info({ event: 'server_listening', url })
  return {
    url,
    close: async () => {
      logger.info({ event: 'server_stopping' })
      release()
      const cut = await close()
      logger.info({ event: 'server_stopped', requests_cut: cut })
    },
  }
}

async function firstCertificate(files: TlsFiles): Promise<{ files: TlsFiles; current: Certificate }> {
  try {
    return { files, current: await readCertificate(files) }
  } catch {
    throw wrongSetting(
      'TLS_CERT_FILE',
      files.certFile,
      'Le certificat ou sa clé est illisible, ou ils ne vont pas ensemble.',
    )
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

function urlOf({ address, family, port }: AddressInfo, scheme: 'http' | 'https'): string {
  const anywhere = address === '0.0.0.0' || address === '::'
  const host = anywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `${scheme}://${host}:${port}`
}
