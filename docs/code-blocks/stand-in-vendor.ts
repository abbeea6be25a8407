import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { betterComparison, sacralUlcer } from '../../packages/core/src/wound/testing/observation.test-support.js'

/** What a model would say, by the name of the schema that it is asked for. */
function answerTo(request: string): unknown {
  const [, name] = /"name":"(\w+)"/.exec(request) ?? []
  if (name === 'bill_total') return { total: 313.78 }
  if (name === 'energy_bill') {
    const total = { field: 'totals.ttc', energy: 0, row: 0, value: '313.78', quote: '313,78 €', page: 1 }
    return { readings: [total] }
  }
  return name === 'plaie_comparaison' ? betterComparison : sacralUlcer
}

/** The body of an answer, as chat completions or as responses have it. */
function bodyOf(path: string, model: string, text: string): object {
  if (path.endsWith('/responses')) {
    const content = [{ type: 'output_text', text, annotations: [] }]
    const usage = { input_tokens: 2000, output_tokens: 600, total_tokens: 2600 }
    return { object: 'response', status: 'completed', model, output: [{ type: 'message', content }], usage }
  }
  const choices = [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }]
  const usage = { prompt_tokens: 2000, completion_tokens: 600, total_tokens: 2600 }
  return { object: 'chat.completion', model, choices, usage }
}

/** Answers on loopback as the vendors of models do, for every model of the pages, and as the scanner and the receiver. */
export interface StandInVendor {
  /** Without a slash at its end. */
  url: string
  close: () => void
}

export async function startStandInVendor(): Promise<StandInVendor> {
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += String(part)))
    request.on('end', () => {
      const { url = '' } = request
      const { model = null } = text.startsWith('{') ? (JSON.parse(text) as { model?: string }) : {}
      // A webhook, which is taken.
      const other = url.startsWith('/scans/') ? { area: 12, length: 5, width: 3 } : { ok: true }
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(model === null ? other : bodyOf(url, model, JSON.stringify(answerTo(text)))))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
