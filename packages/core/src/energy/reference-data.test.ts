import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import cta from './data/cta.json' with { type: 'json' }
import electricityExciseData from './data/electricity-excise.json' with { type: 'json' }
import gasDistributionData from './data/gas-distribution.json' with { type: 'json' }
import gasExciseData from './data/gas-excise.json' with { type: 'json' }
import gasReferenceData from './data/gas-reference-price.json' with { type: 'json' }
import base from './data/regulated-tariff-base.json' with { type: 'json' }
import hphc from './data/regulated-tariff-hphc.json' with { type: 'json' }
import professional from './data/regulated-tariff-professional.json' with { type: 'json' }
import tempo from './data/regulated-tariff-tempo.json' with { type: 'json' }
import turpe from './data/turpe-c5.json' with { type: 'json' }
import vat from './data/vat.json' with { type: 'json' }
import { dayNumber } from './iso-calendar.js'

type Series = readonly { from: string; to: string | null; source: string; confidence: string | null }[]

function by<Row>(rows: readonly Row[], key: (row: Row) => string): [string, Row[]][] {
  const names = [...new Set(rows.map(key))]
  return names.map((name) => [name, rows.filter((row) => key(row) === name)])
}

const series: readonly [string, Series][] = [
  ...by(electricityExciseData.rows, (row) => `accise électricité ${row.powerClass}`),
  ['accise gaz', gasExciseData.rows],
  ...by(cta.rates, (row) => `CTA ${row.energy} ${row.network}`),
  ['CTA gaz coefficient', cta.gasTransportCoefficients],
  ...by(turpe.rows, (row) => `TURPE ${row.networkTariff}`),
  ...by(gasDistributionData.rows, (row) => `ATRD ${row.option}`),
  ...by(vat.rows, (row) => `TVA ${row.component} ${row.scope}`),
  ...by(base.rows, (row) => `TRVE base ${row.powerKva}`),
  ...by(hphc.rows, (row) => `TRVE HP/HC ${row.powerKva}`),
  ...by(tempo.rows, (row) => `TRVE Tempo ${row.powerKva}`),
  ...by(professional.rows, (row) => `Tarif Bleu non résidentiel ${row.powerKva}`),
  ['prix repère gaz', gasReferenceData.rows],
]

const date = z.string().refine((text) => dayNumber(text) !== null)
const dated = z.object({
  from: date,
  to: date.nullable(),
  source: z.string().min(5),
  confidence: z.enum(['A', 'B', 'C']).nullable(),
})

describe('reference data', () => {
  it.each(series)('%s: every row has a validity, a source and a confidence', (_name, rows) => {
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(() => dated.parse(row)).not.toThrow()
  })

  it.each(series)('%s: rows follow each other without overlap', (_name, rows) => {
    rows.slice(1).forEach((row, index) => {
      const previous = rows[index]
      expect(previous?.to, `row before ${row.from} has no end`).not.toBeNull()
      expect((previous?.to ?? '') < row.from, row.from).toBe(true)
    })
  })

  it('leaves a missing figure null and without confidence', () => {
    const missing = gasDistributionData.rows.filter((row) => row.from === '2026-07-01')
    expect(missing).toHaveLength(2)
    for (const row of missing)
      expect([row.fixedEurPerYear, row.variableEurPerMwh, row.confidence]).toEqual([null, null, null])
    expect(gasReferenceData.rows.find((row) => row.month === '2025-07')).toMatchObject({
      meanEurPerMwhTtc: null,
      confidence: null,
    })
  })
})
