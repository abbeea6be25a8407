import { setTimeout as wait } from 'node:timers/promises'
import { AbortedError, NotAnEnergyBillError } from '@constat/core'
import type { AnalyzeEnergyInvoice } from '../../src/analysis/analysis-parts.js'
import { blankPdf, sampleAnalysis } from '../../src/testing/sample-analysis.js'

const refused = 'refused'

/** A bill that says which one it is, or that no analysis can read. */
export function billOf(externalRef: string, isUnreadable: boolean): Uint8Array {
  return blankPdf(isUnreadable ? refused : externalRef)
}

/** Whether a report is that of this bill and no other. */
export function isReportOf(report: Uint8Array, externalRef: string): boolean {
  return Buffer.from(report).includes(`%report of ${externalRef}\n`)
}

/**
 * An analysis that takes between 5 and 55 ms, so that thousands fit into minutes and a worker dies in the middle of
 * many of them. Its two reports name the bill that it was given.
 */
export const standInAnalysis: AnalyzeEnergyInvoice = async ({ files }, { signal } = {}) => {
  await wait(5 + Math.random() * 50)
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
  const comment = /^%(.*)$/m.exec(Buffer.from(files[0]?.bytes ?? []).toString('latin1', 9))?.[1] ?? ''
  if (comment === refused) throw new NotAnEnergyBillError({ confidence: 0 })
  const report = blankPdf(`report of ${comment}`)
  return { ...sampleAnalysis(), reports: { full: report, anonymous: report } }
}
