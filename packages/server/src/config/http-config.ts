import type { z } from 'zod'
import type { httpSettings } from './http-settings.js'
import { wrongSetting } from './wrong-setting.js'

/** Over what the server is reached. */
export interface HttpConfig {
  readonly forceHttps: boolean
  /** In lower case; one that begins with a dot stands for the names below it too. Empty: every name will do. */
  readonly allowedHosts: readonly string[]
  /** Number of proxies, or their addresses and subnets; an empty list for none. */
  readonly trustedProxies: number | readonly string[]
  /** Absolute paths; null when the server speaks plain http. */
  readonly tls: TlsFiles | null
  readonly maxConnections: number
}

/** A certificate with its chain, and its key, in PEM. */
export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}

/** @throws ConfigError when only one file of the two that make a certificate is named */
export function httpConfig(settings: z.output<z.ZodObject<typeof httpSettings>>): HttpConfig {
  return Object.freeze({
    forceHttps: settings.FORCE_HTTPS,
    allowedHosts: Object.freeze(settings.ALLOWED_HOSTS),
    trustedProxies: Object.freeze(settings.TRUST_PROXY),
    tls: tlsFiles(settings.TLS_CERT_FILE, settings.TLS_KEY_FILE),
    maxConnections: settings.MAX_CONNECTIONS,
  })
}

function tlsFiles(certFile: string | null, keyFile: string | null): TlsFiles | null {
  if (certFile === null && keyFile === null) return null
  if (certFile === null) throw wrongSetting('TLS_CERT_FILE', '')
  if (keyFile === null) throw wrongSetting('TLS_KEY_FILE', '')
  return Object.freeze({ certFile, keyFile })
}
