import { AbortedError } from '../errors/aborted-error.js'
import type { ReadOptions } from '../reading/read-options.js'
import type { AnalysisContext, AnalysisStage, EnergyInvoiceAnalysis } from './analysis.js'

/** Runs the stages one after the other: reports progress, watches the signal, keeps the time. */
export interface StageRunner {
  run: <T>(stage: AnalysisStage, work: (readOptions: ReadOptions) => T | Promise<T>) => Promise<T>
  timings: () => EnergyInvoiceAnalysis['timings']
}

/** One runner per analysis. */
export function stageRunner({ signal, limits, ocr, languages, onProgress }: AnalysisContext): StageRunner {
  const spent = { reading: 0, extraction: 0, audit: 0, report: 0 }
  const start = performance.now()
  return {
    async run(stage, work) {
      if (signal?.aborted === true) throw new AbortedError(signal.reason)
      onProgress?.({ stage })
      const before = performance.now()
      const onPage: ReadOptions['onPage'] = (page, pages, step) => onProgress?.({ stage, step, page, pages })
      const result = await work({
        onPage,
        ...(signal === undefined ? {} : { signal }),
        ...(limits === undefined ? {} : { limits }),
        ...(ocr === undefined ? {} : { ocr }),
        ...(languages === undefined ? {} : { languages }),
      })
      spent[stage] = round(performance.now() - before)
      return result
    },
    timings: () => ({ ...spent, total: round(performance.now() - start) }),
  }
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}
