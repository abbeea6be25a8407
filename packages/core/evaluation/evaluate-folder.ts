import { performance } from 'node:perf_hooks'
import { ConstatError } from '../src/errors/constat-error.js'
import { compareInvoice, type LeafComparison } from './compare-invoice.js'
import { findLeaks, type Leak } from './find-leaks.js'
import { judgeFindings, type FindingVerdict } from './judge-findings.js'
import type { Kind } from './kinds.js'
import { readBack, runLibrary, type LibraryResult, type Stage } from './library.js'
import type { Negative, Specimen, SpecimenFolder } from './load-specimens.js'

/** One bill, judged. */
export interface DocumentEvaluation {
  id: string
  folder: string
  leaves: LeafComparison[]
  /** Null when the stage does not audit. */
  findings: FindingVerdict | null
  /** Null when the stage renders no report. */
  leaks: Leak[] | null
  overallConfidence: number | null
  milliseconds: number
  /** Code or message of what was thrown; every value then counts as missing. */
  error: string | null
}

/** A document that is not an energy bill: refused with a documented code, or not. */
export interface NegativeEvaluation {
  file: string
  kind: string
  folder: string
  isRefused: boolean
  /** Code of the refusal, or what went wrong instead. */
  answer: string
}

/** Runs the library over every bill of a folder, one after the other. */
export async function evaluateBills(
  folder: SpecimenFolder,
  stage: Stage,
  kind: Kind = 'text',
): Promise<DocumentEvaluation[]> {
  const evaluations: DocumentEvaluation[] = []
  for (const specimen of folder.specimens) evaluations.push(await evaluateBill(specimen, folder.name, stage, kind))
  return evaluations
}

async function evaluateBill(specimen: Specimen, folder: string, stage: Stage, kind: Kind): Promise<DocumentEvaluation> {
  const { evaluation, invoice } = specimen.truth
  const start = performance.now()
  let result: LibraryResult | null = null
  let error: string | null = null
  try {
    result = await runLibrary(specimen.paths, stage, kind)
  } catch (thrown) {
    error = describe(thrown)
  }
  const milliseconds = performance.now() - start
  const report = result?.anonymousReport ?? null
  const findings = stage === 'extraction' ? null : judgeFindings(evaluation, result?.findings ?? [])
  return {
    id: specimen.id,
    folder,
    leaves: compareInvoice(invoice, result?.invoice ?? null, evaluation.not_scored),
    findings,
    leaks: report === null ? null : findLeaks(report, await readBack(report), evaluation.mask_terms),
    overallConfidence: result?.overallConfidence ?? null,
    milliseconds,
    error,
  }
}

/** Gives the library every document of a folder that is not an energy bill. */
export async function evaluateNegatives(
  folder: SpecimenFolder,
  stage: Stage,
  kind: Kind = 'text',
): Promise<NegativeEvaluation[]> {
  const evaluations: NegativeEvaluation[] = []
  for (const negative of folder.negatives) evaluations.push(await evaluateNegative(negative, folder.name, stage, kind))
  return evaluations
}

async function evaluateNegative(
  negative: Negative,
  folder: string,
  stage: Stage,
  sentAs: Kind,
): Promise<NegativeEvaluation> {
  const { file, kind } = negative
  try {
    await runLibrary([negative.path], stage, sentAs)
    return { file, kind, folder, isRefused: false, answer: 'accepted' }
  } catch (thrown) {
    return { file, kind, folder, isRefused: ConstatError.isInstance(thrown), answer: describe(thrown) }
  }
}

function describe(thrown: unknown): string {
  if (ConstatError.isInstance(thrown)) return thrown.code
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
}
