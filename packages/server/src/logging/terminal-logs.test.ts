import picocolors from 'picocolors'
import { expect, it } from 'vitest'
import { createLogger } from './create-logger.js'
import { terminalLogs } from './terminal-logs.js'

it('shows requests and faults in one line each, and leaves the rest to the logs', () => {
  let out = ''
  const destination = terminalLogs({ writeOut: (text) => void (out += text), colors: picocolors.createColors(false) })
  const logger = createLogger({ logLevel: 'info', environment: 'test' }, destination)
  logger.info({ req: { method: 'POST', path: '/v1/invoices/pdf' }, res: { status: 200 }, responseTime: 312 })
  logger.info({ event: 'server_listening' })
  logger.error({ event: 'request_failed', code: 'internal_error', err: new TypeError('broken part') })
  expect(out).toMatch(
    /^\d\d:\d\d:\d\d 200 POST \/v1\/invoices\/pdf 312 ms\n\d\d:\d\d:\d\d internal_error\nTypeError: broken part/,
  )
})
