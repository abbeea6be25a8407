import { describe, expect, it } from 'vitest'
import type { Page } from '../../reading/document.js'
import { composeTextPdf } from '../../testing/compose-pdf.js'
import { electricityBillLines } from '../../testing/bad-inputs.js'
import { scriptedModel } from '../../testing/scripted-model.js'
import { readDocument } from '../../reading/read-document.js'
import { extractByModel } from './extract-by-model.js'
import { extractionPrompt, promptHash, promptVersion } from './by-model/extraction-prompt.js'

const bytes = await composeTextPdf(electricityBillLines)
const { pages } = await readDocument({ name: 'facture.pdf', bytes })
const claim = (field: string, value: string, more: object = {}) => ({
  field,
  energy: 0,
  row: 0,
  value,
  quote: value,
  page: 1,
  ...more,
})
const extract = (claims: readonly object[], from: readonly Page[] = pages) => {
  const model = scriptedModel([JSON.stringify({ readings: claims })])
  return { model, result: extractByModel(from, { model }) }
}

describe('extractByModel', () => {
  it('gives typed values with their paths, words and page, and what made them', async () => {
    const { result } = extract([
      claim('totals.ttc', '185.69', { quote: 'Total TTC 185,69 €' }),
      claim('invoice.issue_date', '2026-03-09'),
      claim('energies[e].consumption[r].amount_ht', '104.64', { row: 1 }),
      claim('energies[e].tariff_option', 'base'),
      claim('offer.regulated', 'true'),
    ])
    const { readings, rejected, ...about } = await result
    expect(readings.map(({ path, value }) => [path, value])).toEqual([
      ['totals.ttc', 185.69],
      ['invoice.issue_date', '2026-03-09'],
      ['energies[0].consumption[1].amount_ht', 104.64],
      ['energies[0].tariff_option', 'base'],
      ['offer.regulated', true],
    ])
    expect(readings[0]).toMatchObject({ quote: 'Total TTC 185,69 €', page: 1 })
    expect(rejected).toEqual([])
    expect(about).toMatchObject({ promptVersion, promptHash, modelId: 'scripted-1', cost: null })
  })

  it.each([
    ['a decimal comma', claim('totals.ttc', '185,69'), 'value'],
    ['a unit', claim('totals.ttc', '185.69 EUR'), 'value'],
    ['a day that is none', claim('invoice.issue_date', '2026-02-31'), 'value'],
    ['an option that is none', claim('energies[e].tariff_option', 'bleu'), 'value'],
    ['half a row', claim('vat[r].amount', '1', { row: 0.5 }), 'value'],
    ['no words', claim('totals.ttc', '185.69', { quote: ' ' }), 'quote'],
    ['a page that there is not', claim('totals.ttc', '185.69', { page: 7 }), 'page'],
  ])('sets aside a value with %s', async (_what, wrong, reason) => {
    const { readings, rejected } = await extract([wrong]).result
    expect(readings).toEqual([])
    expect(rejected).toMatchObject([{ reason }])
  })

  it('sets aside both of two values for one place, and takes one of two that agree', async () => {
    const { readings, rejected } = await extract([
      claim('totals.ttc', '1'),
      claim('totals.ttc', '2'),
      claim('totals.ht', '3'),
      claim('totals.ht', '3'),
    ]).result
    expect(readings.map(({ path }) => path)).toEqual(['totals.ht'])
    expect(rejected).toEqual([{ path: 'totals.ttc', reason: 'twice' }])
  })

  it('sends the text of the pages as data, the delivery point masked and put back', async () => {
    const model = scriptedModel([
      ({ parts }) => {
        const sent = parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n')
        const value = /PDL\) : ([\d ]+)/.exec(sent)?.[1] ?? ''
        return JSON.stringify({ readings: [claim('energies[e].delivery_point', value.replaceAll(' ', ''))] })
      },
    ])
    const { readings } = await extractByModel(pages, { model })
    expect(readings).toMatchObject([{ path: 'energies[0].delivery_point', value: '30114552870116' }])
    const sent = JSON.stringify(model.calls[0])
    expect(sent).not.toContain('114 552 870')
    expect(sent).toContain('Total TTC 185,69')
    expect(model.calls[0]?.instructions).toBe(extractionPrompt)
  })

  it('asks by a schema without any union', async () => {
    const { model, result } = extract([])
    await result
    const json = JSON.stringify(model.calls[0]?.schema?.json)
    expect(json).not.toMatch(/anyOf|oneOf|minimum|pattern/)
    expect(json).toContain('energies[e].readings[r].old_index')
  })
})
