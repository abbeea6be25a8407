import cta from './data/cta.json' with { type: 'json' }
import electricityExcise from './data/electricity-excise.json' with { type: 'json' }
import gasDistribution from './data/gas-distribution.json' with { type: 'json' }
import gasExcise from './data/gas-excise.json' with { type: 'json' }
import gasReferencePrice from './data/gas-reference-price.json' with { type: 'json' }
import base from './data/regulated-tariff-base.json' with { type: 'json' }
import hphc from './data/regulated-tariff-hphc.json' with { type: 'json' }
import professional from './data/regulated-tariff-professional.json' with { type: 'json' }
import tempo from './data/regulated-tariff-tempo.json' with { type: 'json' }
import schedule from './data/revision-schedule.json' with { type: 'json' }
import turpe from './data/turpe-c5.json' with { type: 'json' }
import vat from './data/vat.json' with { type: 'json' }
import type { ReferenceData } from './reference-data.js'

/** The tables that come with the package. The types of the rows are proved by a test, which JSON imports cannot do. */
export const bundledReferenceData = {
  regulatedTariff: { base: base.rows, hphc: hphc.rows, tempo: tempo.rows },
  professionalTariff: professional.rows,
  electricityExcise: electricityExcise.rows,
  gasExcise: gasExcise.rows,
  ctaRates: cta.rates,
  gasTransportCoefficients: cta.gasTransportCoefficients,
  turpe: turpe.rows,
  gasDistribution: gasDistribution.rows,
  gasReferencePrice: gasReferencePrice.rows,
  vat: vat.rows,
  revisions: schedule.tables,
} as unknown as ReferenceData
