import { createHash, createHmac } from 'node:crypto'
import type { ModelCall, VisionModel } from './vision-model.js'

/**
 * Names a call by what decides its answer: model, instructions, parts, schema, room, temperature and run.
 *
 * @param secret key of an HMAC-SHA256, for pictures of people: whoever reads a bare hash can find out by trial whose it is
 */
export function callKey({ provider, modelId }: VisionModel, call: ModelCall, secret?: Uint8Array): string {
  const { instructions, parts, schema, maxOutputTokens, temperature = null, run } = call
  const hash = (content: string | Uint8Array): string =>
    (secret === undefined ? createHash('sha256') : createHmac('sha256', secret)).update(content).digest('hex')
  const hashed = parts.map((part) => (part.type === 'text' ? part : [part.mediaType, hash(part.bytes)]))
  const content = [provider, modelId, instructions, hashed, schema ?? null, maxOutputTokens, temperature]
  return hash(JSON.stringify(run === undefined ? content : [...content, run]))
}
