import type { AnalysisProgress, ReadingStep } from '@constat/core'

/** Where an analysis stands, with how much of it is behind: what a bar shows and what the server streams. */
export interface ProgressState<Stage extends string = AnalysisProgress['stage']> {
  /** `waiting`: not begun, other analyses are running. */
  stage: Stage | 'waiting'
  /** What is done to the pages, in `reading` only. */
  step: ReadingStep | null
  /** Pages that have gone through the step, or photographs that have been assessed. */
  page: number | null
  pages: number | null
  /** Whole number, 0 to 99; never smaller than before. An analysis is at 100 when its result is there. */
  percent: number
}

export const waiting: ProgressState = { stage: 'waiting', step: null, page: null, pages: null, percent: 0 }

const steps = ['text', 'image', 'ocr'] as const

/**
 * Share of the whole that each step of the reading takes: recognising a page takes two seconds, preparing it a
 * fifth of one, reading a text layer and everything after the reading some hundredths.
 */
const shareOf: Readonly<Record<ReadingStep, number>> = { text: 4, image: 12, ocr: 76 }
const percentAtStartOf = { reading: 0, extraction: 92, audit: 95, report: 96 } as const

/**
 * Follows one analysis. Each call takes what the analysis reports and gives the state after it.
 *
 * @example
 * ```ts
 * const track = trackProgress()
 * analyzeEnergyInvoice({ files }, { onProgress: (progress) => console.error(track(progress).percent) })
 * ```
 */
export function trackProgress(): (progress: AnalysisProgress) => ProgressState {
  const done = new Map<ReadingStep, number>()
  let percent = 0
  return ({ stage, step, page, pages }) => {
    if (page !== undefined && pages !== undefined && pages > 0) done.set(step ?? 'text', Math.min(page / pages, 1))
    const reached = stage === 'reading' ? percentOfReading(done) : percentAtStartOf[stage]
    percent = Math.max(percent, Math.floor(reached))
    return { stage, step: step ?? null, page: page ?? null, pages: pages ?? null, percent }
  }
}

/** Photographs have no text layer: a step that no page went through counts once a later one has begun. */
function percentOfReading(done: ReadonlyMap<ReadingStep, number>): number {
  const latest = steps.findLastIndex((step) => done.has(step))
  return steps.slice(0, latest + 1).reduce((sum, step) => sum + shareOf[step] * (done.get(step) ?? 1), 0)
}
