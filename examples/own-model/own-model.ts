import { readFile } from 'node:fs/promises'
import { analyzeEnergyInvoice, type ModelAnswer, type VisionModel } from '@constat/core'

const gateway = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:9000/answer'

/** A model behind a gateway of one's own, which takes `{ instructions, text, schema }` and answers `{ text, model }`. */
const model: VisionModel = {
  provider: 'gateway',
  modelId: 'in-house',
  // What is sent stays in the house: nothing has to be masked.
  isLocal: true,
  async generate({ instructions, parts, schema, signal }): Promise<ModelAnswer> {
    const text = parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n')
    const response = await fetch(gateway, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ instructions, text, schema: schema?.json ?? null }),
      ...(signal && { signal }),
    })
    const answer = (await response.json()) as { text: string; model: string }
    return {
      text: answer.text,
      finishReason: 'stop',
      refusal: null,
      // Absent where the gateway does not say; never 0.
      usage: { inputTokens: null, outputTokens: null, cachedTokens: null },
      modelId: answer.model,
      requestId: response.headers.get('x-request-id'),
      cost: null,
    }
  },
}

const path = process.argv[2] ?? 'facture.pdf'
const files = [{ name: path, bytes: await readFile(path) }]
const { invoice, warnings } = await analyzeEnergyInvoice({ files }, { model })
console.log(invoice.totals.ttc?.value, invoice.totals.ttc?.confidence)
for (const { code, message } of warnings) console.log(code, message)
