import { readFileSync } from 'node:fs'
import { analyzeEnergyInvoice, type Clock } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../src/config.js'
import { createDependencies } from '../src/dependencies.js'
import { temporaryFolder } from './run-constat.js'

const bytes = readFileSync(new URL('../../core/specimens/dev/bills/dev-L1-01.pdf', import.meta.url))
const request = { files: [{ name: 'facture.pdf', bytes }] }
const clock: Clock = () => new Date('2026-11-20T09:00:00Z')

async function composed() {
  const settings = { API_KEY: 'key1', LOG_LEVEL: 'silent', DATA_FOLDER: await temporaryFolder() }
  const dependencies = await createDependencies(readConfig(settings, {}), { clock })
  onTestFinished(() => dependencies.close())
  return dependencies
}

describe('the analysis of a composed server', () => {
  it('finds in its thread, several bills at the same time, what the library finds', async () => {
    const { analyze, analysisContext } = await composed()
    const stages: string[] = []
    const onProgress = ({ stage }: { stage: string }) => stages.push(stage)
    const [first, second] = await Promise.all([
      analyze(request, { ...analysisContext, clock, onProgress }),
      analyze(request, { ...analysisContext, clock }),
    ])
    const expected = await analyzeEnergyInvoice(request, { clock })
    for (const { invoice, audit, highlights, provenance, reports } of [first, second]) {
      expect({ invoice, audit, highlights, provenance }).toEqual({
        invoice: expected.invoice,
        audit: expected.audit,
        highlights: expected.highlights,
        provenance: expected.provenance,
      })
      expect(Buffer.from(reports.full).subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect([...new Set(stages)]).toEqual(['reading', 'extraction', 'audit', 'report'])
  })

  it('ends when it is closed, and then analyses nothing', async () => {
    const { analyze, close } = await composed()
    const stopped = expect(analyze(request)).rejects.toMatchObject({ code: 'aborted' })
    await close()
    await stopped
    await expect(analyze(request)).rejects.toMatchObject({ code: 'aborted' })
  })
})
