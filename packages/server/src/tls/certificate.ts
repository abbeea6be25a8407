import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import type { TlsFiles } from '../config/http-config.js'

/** A certificate and its key, which belong together. */
export interface Certificate {
  readonly cert: Buffer
  readonly key: Buffer
  /** ISO 8601, UTC. */
  readonly validUntil: string
}

/**
 * Reads a certificate and its key.
 *
 * @throws Error when a file cannot be read, is no PEM, or the key is of another certificate
 */
export async function readCertificate({ certFile, keyFile }: TlsFiles): Promise<Certificate> {
  const [cert, key] = await Promise.all([readFile(certFile), readFile(keyFile)])
  createSecureContext(secureContextOf({ cert, key }))
  return { cert, key, validUntil: new Date(new X509Certificate(cert).validTo).toISOString() }
}

/** TLS 1.0 and 1.1 are deprecated (RFC 8996). */
export function secureContextOf({ cert, key }: Pick<Certificate, 'cert' | 'key'>): SecureContextOptions {
  return { cert, key, minVersion: 'TLSv1.2' }
}
