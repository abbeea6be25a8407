import { detectMediaType, type BackupFile, type BackupInput } from '@constat/core'
import type { WaitingBackup } from './waiting-backup.js'

/** What a backup takes from an answer. */
interface BackedUpAnswer {
  readonly non_anonymous_report_base64: string
  readonly anonymous_report_base64: string
  readonly highlights: readonly string[]
  readonly energy_type: string | null
  readonly pages?: number
}

export function backupInputOf(waiting: WaitingBackup, environment: string): BackupInput {
  const answer = JSON.parse(waiting.answer) as BackedUpAnswer
  return {
    environment,
    runId: waiting.runId,
    startedAt: new Date(waiting.startedAt),
    userId: idOf(waiting.userId),
    invoiceId: idOf(waiting.invoiceId),
    externalRef: waiting.externalRef,
    customerName: waiting.customerName,
    sourceKind: waiting.sourceKind,
    energyType: answer.energy_type ?? 'auto',
    highlights: answer.highlights,
    originalPages: answer.pages ?? waiting.files.length,
    originals: waiting.files.map(({ bytes }) => ({ bytes, contentType: detectMediaType(bytes) })),
    fullReport: pdfOf(answer.non_anonymous_report_base64),
    anonymousReport: pdfOf(answer.anonymous_report_base64),
  }
}

function idOf(digits: string | null): number | bigint | null {
  if (digits === null) return null
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : BigInt(digits)
}

function pdfOf(base64: string): BackupFile {
  return { bytes: Buffer.from(base64, 'base64'), contentType: 'application/pdf' }
}
