import { Counter, Histogram, type Registry } from 'prom-client'
import { modelOfOcr, type ModelUse } from './measure-models.js'
import type { Metrics } from './metrics.js'

const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180]

export function measureAnalyses(
  registers: Registry[],
  models: (use: ModelUse) => void,
): Pick<Metrics, 'analysisEnded' | 'analysisFailed' | 'textRead'> {
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

  return {
    analysisEnded: ({ pages: read, timings, provenance }) => {
      analyses.inc({ outcome: 'success' })
      for (const [stage, milliseconds] of Object.entries(timings)) stages.observe({ stage }, milliseconds / 1000)
      for (const { origin } of read) pages.inc({ origin })
      for (const use of [provenance.model, modelOfOcr(provenance.ocr)]) if (use !== null) models(use)
    },
    textRead: ({ pages: read, usage }) => {
      pages.inc({ origin: 'ocr' }, read.length)
      // Only a service of the settings counts tokens.
      if (usage.inputTokens !== 0)
        models({ provider: 'vision-ocr', usage: { ...usage, cachedTokens: null }, cost: null })
    },
    analysisFailed: (code) => {
      analyses.inc({ outcome: code })
    },
  }
}
