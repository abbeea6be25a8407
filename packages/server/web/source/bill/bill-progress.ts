import type { Progress } from '@constat/client'

/** Where the work stands: the sending, then what the server streams. */
export type BillProgress = { readonly stage: 'send'; readonly ratio: number } | Progress

export const shownStages = ['send', 'reading', 'checking', 'report'] as const
const stageOf = {
  send: 'send',
  waiting: 'reading',
  reading: 'reading',
  extraction: 'checking',
  audit: 'checking',
  report: 'report',
} as const

/** Part of the bar that the sending takes. */
const sending = 8

export function percentOf(progress: BillProgress): number {
  if (progress.stage === 'send') return Math.floor(progress.ratio * sending)
  return Math.floor(sending + (progress.percent * (100 - sending)) / 100)
}

/** Stages before the one that runs are done, those after it wait. */
export function stateOf(stage: (typeof shownStages)[number], { stage: running }: BillProgress) {
  const [own, current] = [shownStages.indexOf(stage), shownStages.indexOf(stageOf[running])]
  return own < current ? 'done' : own === current ? 'active' : 'waiting'
}
