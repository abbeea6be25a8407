import { WebhookFailedError } from '../../errors/webhook-failed-error.js'

/** What kept a request from being answered; the error of the system holds addresses and is let go. */
export function failureOfConnection(error: unknown): WebhookFailedError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new WebhookFailedError({ reason: aboutTls.test(code) ? 'tls' : 'network', status: null })
}

/** Codes of OpenSSL for certificates that are not believed, and of Node for handshakes that fail. */
const aboutTls = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/
