import type { Server } from 'node:https'
import type { Logger } from 'pino'
import type { TlsFiles } from '../config/http-config.js'
import { readCertificate, secureContextOf, type Certificate } from './certificate.js'

export interface KeepingOptions {
  readonly files: TlsFiles
  /** The one that the server began with. */
  readonly current: Certificate
  readonly logger: Logger
  /** Milliseconds between two looks at the files. @default 60000 */
  readonly everyMs?: number
}

/**
 * Gives a server its certificate anew when the files hold another one, found at the latest after `everyMs`, or at SIGHUP. Connections that are open keep the old one until
 * they end. A pair that does not fit, as while one file is written and the other not yet, changes nothing.
 *
 * @returns what ends it
 */
export function keepCertificate(
  server: Pick<Server, 'setSecureContext'>,
  { files, current, logger, everyMs = 60_000 }: KeepingOptions,
): () => void {
  let served = current
  let lastFault: string | null = null
  const check = async () => {
    try {
      const found = await readCertificate(files)
      lastFault = null
      if (found.cert.equals(served.cert) && found.key.equals(served.key)) return
      server.setSecureContext(secureContextOf(found))
      served = found
      logger.info({ event: 'certificate_renewed', valid_until: found.validUntil })
    } catch (error) {
      const fault = faultOf(error)
      if (fault !== lastFault) {
        logger.error({ event: 'certificate_not_renewed', reason: fault, valid_until: served.validUntil })
      }
      lastFault = fault
    }
  }
  const look = () => void check()
  const timer = setInterval(look, everyMs)
  timer.unref()
  process.on('SIGHUP', look)
  return () => {
    clearInterval(timer)
    process.off('SIGHUP', look)
  }
}

/** Its code: the message of the system holds a path. */
function faultOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
}
