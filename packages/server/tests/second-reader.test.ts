import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startModelStandIn } from '@constat/core/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../src/config.js'
import { createDependencies } from '../src/dependencies.js'
import { outcomeOf, startConstat, temporaryFolder } from './run-constat.js'

const bill = fileURLToPath(new URL('../../core/specimens/dev/bills/dev-L1-02.pdf', import.meta.url))
const claim = (field: string, value: string, quote: string) => ({ field, energy: 0, row: 0, value, quote, page: 1 })
const answer = JSON.stringify({
  readings: [claim('totals.ttc', '383.16', '383,16 €'), claim('offer.name', 'Offre qui n’est pas là', 'Offre rare')],
})

async function standIn(replies: string[]) {
  const server = await startModelStandIn(replies)
  onTestFinished(() => server.close())
  const settings = { SECOND_READER: 'openai-compatible/stand-in/1', MODEL_BASE_URL: server.baseUrl }
  return { server, settings }
}

describe('a second reader', () => {
  it('reads again on the command line, and says how much of it the bill shows', async () => {
    const { server, settings } = await standIn([answer])
    const folder = await temporaryFolder()
    const child = startConstat(['invoice', bill, '--model', settings.SECOND_READER, '--json'], folder, {
      MODEL_BASE_URL: settings.MODEL_BASE_URL,
    })
    const { exitCode, out, error } = await outcomeOf(child)
    expect([exitCode, error]).toEqual([0, ''])
    const analysis = JSON.parse(out) as { provenance: object; invoice: { totals: { ttc: { evidence: object[] } } } }
    expect(analysis.provenance).toMatchObject({
      sources: ['rules', 'model'],
      model: { provider: 'openai-compatible', told: 2, proven: 1, cost: null },
    })
    expect(analysis.invoice.totals.ttc.evidence).toContainEqual(expect.objectContaining({ source: 'model', page: 1 }))
    expect(server.requests).toMatchObject([{ model: 'stand-in/1' }])
  })

  it('reads again in the thread of the server, once for a bill that is sent twice', async () => {
    const { server, settings } = await standIn([answer])
    const config = readConfig(
      { API_KEY: 'key1', LOG_LEVEL: 'silent', DATA_FOLDER: await temporaryFolder(), ...settings },
      {},
    )
    const { analyze, analysisContext, close } = await createDependencies(config)
    onTestFinished(close)
    const request = { files: [{ name: 'facture.pdf', bytes: readFileSync(bill) }] }
    const first = await analyze(request, analysisContext)
    const second = await analyze(request, analysisContext)
    expect(first.provenance.model).toMatchObject({ proven: 1, fromCache: false })
    expect(second.provenance.model).toMatchObject({ proven: 1, fromCache: true })
    expect(server.requests).toHaveLength(1)
  })

  it('leaves the reading of the rules when nobody answers there', async () => {
    const { server, settings } = await standIn([])
    await server.close()
    const config = readConfig(
      {
        API_KEY: 'key1',
        LOG_LEVEL: 'silent',
        DATA_FOLDER: await temporaryFolder(),
        MODEL_MAX_SECONDS: '1',
        ...settings,
      },
      {},
    )
    const { analyze, analysisContext, close } = await createDependencies(config)
    onTestFinished(close)
    const request = { files: [{ name: 'facture.pdf', bytes: readFileSync(bill) }] }
    const { invoice, warnings, provenance } = await analyze(request, analysisContext)
    expect(invoice.totals.ttc?.value).toBe(383.16)
    expect(provenance.model).toBeNull()
    expect(warnings.map(({ code }) => code)).toContain('model_failed')
  })
})
