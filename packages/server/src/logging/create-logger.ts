import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from '../config.js'
import { serializeError } from './serialize-error.js'

/** Where secrets could sit in an object that someone logs one day; nothing logs them now. */
const secretPaths = [
  'authorization',
  'cookie',
  '["x-api-key"]',
  '["set-cookie"]',
  'apiKey',
  'api_key',
  'apiKeys',
].flatMap((name) => {
  const key = name.startsWith('[') ? name : `.${name}`
  return [name, `*${key}`, `*.headers${key}`, `headers${key}`]
})

/** Structured logs, one JSON object a line, secrets masked. */
export function createLogger(
  config: Pick<Config, 'logLevel' | 'environment'>,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level: config.logLevel,
      base: { service: 'constat', environment: config.environment },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serializeError },
      redact: { paths: secretPaths, censor: '[masqué]' },
    },
    destination,
  )
}
