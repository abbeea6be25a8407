import { Counter, Histogram, type Registry } from 'prom-client'
import type { Metrics } from './metrics.js'

const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180]

export function measureAnalyses(registers: Registry[]): Pick<Metrics, 'analysisEnded' | 'analysisFailed'> {
  const analyses = new Counter({
    name: 'constat_analyses_total',
    help: 'Analyses ended, by outcome: success or the code of the error',
    labelNames: ['outcome'],
    registers,
  })
  const stages = new Histogram({
    name: 'constat_analysis_stage_seconds',
    help: 'Time of each stage of an analysis, and in all',
    labelNames: ['stage'],
    buckets,
    registers,
  })
  const pages = new Counter({
    name: 'constat_pages_total',
    help: 'Pages read, by origin: text-layer or ocr',
    labelNames: ['origin'],
    registers,
  })
  const models = measureModels(registers)

  return {
    analysisEnded: ({ pages: read, timings, provenance }) => {
      analyses.inc({ outcome: 'success' })
      for (const [stage, milliseconds] of Object.entries(timings)) stages.observe({ stage }, milliseconds / 1000)
      for (const { origin } of read) pages.inc({ origin })
      if (provenance.model !== null) models(provenance.model)
    },
    analysisFailed: (code) => {
      analyses.inc({ outcome: code })
    },
  }
}

type ModelUse = NonNullable<Parameters<Metrics['analysisEnded']>[0]['provenance']['model']>

function measureModels(registers: Registry[]): (use: ModelUse) => void {
  const tokens = new Counter({
    name: 'constat_model_tokens_total',
    help: 'Tokens of models, by provider and direction: input or output',
    labelNames: ['provider', 'direction'],
    registers,
  })
  const cost = new Counter({
    name: 'constat_model_cost_usd_total',
    help: 'Cost of models in US dollars, where their price is known, by provider',
    labelNames: ['provider'],
    registers,
  })
  return ({ provider, usage, cost: paid }) => {
    tokens.inc({ provider, direction: 'input' }, usage.inputTokens ?? 0)
    tokens.inc({ provider, direction: 'output' }, usage.outputTokens ?? 0)
    cost.inc({ provider }, paid?.amount ?? 0)
  }
}
