import { describe, expect, it } from 'vitest'
import { invoiceForm } from '../testing/invoice-form.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'
import { changeOf } from './simulate-field.js'

describe('the field simulate', () => {
  it('asks for nothing when it is not sent, or blank', () => {
    expect(changeOf(undefined)).toBeNull()
    expect(changeOf('')).toBeNull()
  })

  it('says what to change, and {} nothing: the bill to be expected', () => {
    expect(changeOf('{"option":"hphc","power_kva":6,"off_peak_share":0.4,"prices":"regulated"}')).toEqual({
      option: 'hphc',
      powerKva: 6,
      offPeakShare: 0.4,
      prices: 'regulated',
    })
    expect(changeOf('{}')).toEqual({})
  })

  it.each([
    'hphc',
    '[]',
    '{"option":"ejp"}',
    '{"power_kva":48}',
    '{"off_peak_share":40}',
    '{"powerKva":6}',
    ['{}', '{}'],
  ])('is refused with what is expected: %j', (received) => {
    expect(() => changeOf(received)).toThrow(expect.objectContaining({ code: 'invalid_field' }))
  })

  it('adds a simulation to the answer, only then', async () => {
    const { url } = await serveForTest()
    const post = async (fields: Record<string, string>) => {
      const headers = { 'X-API-Key': testKey }
      const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm({ fields }) })
      return (await response.json()) as object
    }
    expect(await post({})).not.toHaveProperty('simulation')
    expect(await post({ simulate: '{"option":"hphc"}' })).toHaveProperty('simulation.reason')
  })
})
