import { Agent, request } from 'node:http'
import type * as Core from '@constat/core'
import { largeBill, uploadOf } from './large-bill.js'
import { percentile } from './percentile.js'

/** Medians in milliseconds of the same bill, analysed in turn over HTTP and by a call of the library. */
export interface Overhead {
  rounds: number
  http: number
  library: number
  /** Median of the differences, round by round. */
  overhead: number
}

/** Measures what HTTP adds to one analysis: one connection that is kept, no other load. */
export async function measureOverhead(
  core: Pick<typeof Core, 'analyzeEnergyInvoice'>,
  url: string,
  { key, bytes, rounds, warmUpRounds }: { key: string; bytes: number; rounds: number; warmUpRounds: number },
): Promise<Overhead> {
  const pdf = largeBill(bytes)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times = { http: [] as number[], library: [] as number[] }
  const work = {
    http: () => send(agent, url, key, pdf),
    library: () => core.analyzeEnergyInvoice({ files: [{ name: 'facture.pdf', bytes: pdf }] }),
  }
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    // Whoever is second finds the caches of the processor warm: each is second every other round.
    for (const name of round % 2 === 0 ? (['http', 'library'] as const) : (['library', 'http'] as const)) {
      const started = performance.now()
      await work[name]()
      if (round >= 0) times[name].push(performance.now() - started)
    }
  }
  agent.destroy()
  const differences = times.http.map((milliseconds, index) => milliseconds - (times.library[index] ?? Number.NaN))
  return {
    rounds,
    http: percentile(times.http, 0.5),
    library: percentile(times.library, 0.5),
    overhead: percentile(differences, 0.5),
  }
}

function send(agent: Agent, url: string, key: string, pdf: Buffer): Promise<void> {
  const { contentType, body } = uploadOf(pdf)
  const headers = { 'X-API-Key': key, 'Content-Type': contentType, 'Content-Length': body.length }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/v1/invoices/pdf`, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('error', reject)
      response.once('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`the server answered ${response.statusCode ?? ''}`))
      })
    })
    sent.once('error', reject).end(body)
  })
}
