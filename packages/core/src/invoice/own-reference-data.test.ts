import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundledReferenceData } from '../energy/bundled-reference-data.js'
import { analyzeEnergyInvoice } from './analyze-energy-invoice.js'

const name = 'factur-x-concordante.pdf'
const bytes = new Uint8Array(readFileSync(new URL(`../../specimens/e-invoices/${name}`, import.meta.url)))
const clock = () => new Date('2026-11-21T10:00:00Z')

it('the audit of an analysis rests on the tables that the caller gives', async () => {
  const request = { files: [{ name, bytes }] }
  const bundled = await analyzeEnergyInvoice(request, { clock })
  const without = await analyzeEnergyInvoice(request, {
    clock,
    reference: { ...bundledReferenceData, electricityExcise: [], regulatedTariff: { base: [], hphc: [], tempo: [] } },
  })
  expect(bundled.audit.passed).not.toEqual(without.audit.passed)
})
