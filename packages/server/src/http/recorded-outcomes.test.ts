import { NotAnEnergyBillError } from '@constat/core'
import { describe, expect, it, vi } from 'vitest'
import type { Dependencies } from '../dependencies.js'
import { invoiceForm, type FormContent } from '../testing/invoice-form.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { serveForTest, testDependencies, testKey } from '../testing/serve-for-test.js'
import { observed, postPhotos, smallPhoto, woundsForTest } from '../testing/wounds.test-support.js'
import { startWorker } from '../worker.js'

async function serve(replaced: Partial<Dependencies> = {}) {
  const dependencies = await testDependencies(replaced)
  const { url } = await serveForTest(dependencies)
  const post = async (content?: FormContent, key = testKey) => {
    const response = await fetch(`${url}/v1/invoices/pdf`, {
      method: 'POST',
      headers: { 'X-API-Key': key },
      body: invoiceForm(content),
    })
    await response.text()
    return response.status
  }
  const recorded = async () => {
    await dependencies.outcomes.settled()
    return dependencies.database.knex<Record<string, unknown>>('document_outcomes').select('*')
  }
  return { dependencies, url, post, recorded }
}

describe('direct calls', () => {
  it('record what became of a bill', async () => {
    const { post, recorded } = await serve()
    expect(await post()).toBe(200)
    expect(await recorded()).toMatchObject([
      {
        key_id: expect.stringMatching(/^setting-/) as string,
        ...{ kind: 'energy-invoice', channel: 'direct', day: '2026-11-20', confidence: 0.96, error_code: null },
      },
    ])
  })

  it('record a document that was read and refused, but not a form that was', async () => {
    const { post, recorded } = await serve({
      analyze: () => Promise.reject(new NotAnEnergyBillError({ confidence: 0.1 })),
    })
    expect(await post({ file: null })).toBe(400)
    expect(await post({ fields: { confidence_min: 'beaucoup' } })).toBe(400)
    expect(await post(undefined, 'nuno_another')).toBe(401)
    expect(await recorded()).toEqual([])
    expect(await post()).toBe(422)
    expect(await recorded()).toMatchObject([{ error_code: 'not_an_energy_bill', confidence: null }])
  })

  it('record what became of a photograph, of which no model gives a number', async () => {
    const { url, recorded } = await serve({ wounds: woundsForTest([observed]).wounds })
    const response = await postPhotos(url, '/v1/analyze-wound', [{ field: 'wound_image', bytes: await smallPhoto() }])
    expect(response.status).toBe(200)
    expect(await recorded()).toMatchObject([{ kind: 'wound', confidence: null, needs_review: null, error_code: null }])
  })

  it('are answered when their outcome cannot be written', async () => {
    const { dependencies, post } = await serve({ analyze: () => Promise.resolve(sampleAnalysis()) })
    await dependencies.database.knex.schema.dropTable('document_outcomes')
    expect(await post()).toBe(200)
    await dependencies.outcomes.settled()
  })
})

it('workers forget outcomes in time', async () => {
  const { dependencies, post, recorded } = await serve({ kept: { outcomesMs: 0, failedInputsMs: 0 } })
  await post()
  const [row] = await recorded()
  await dependencies.database.knex('document_outcomes').update({ at: Number(row?.['at']) - 1 })
  const worker = startWorker(dependencies)
  await vi.waitFor(async () => {
    expect(await recorded()).toEqual([])
  }, 10_000)
  await worker.stop()
})
