import type { WoundComparisonData, WoundData } from '../api-types.js'

/** What a webhook about a bill says. Of one that failed, all that is about the reports is null and `error` is there. */
export interface InvoiceWebhookBody {
  type: 'invoice.completed' | 'invoice.failed'
  task_id: string
  status: 'SUCCESS' | 'FAILURE'
  non_anonymous_report_base64: string | null
  anonymous_report_base64: string | null
  highlights: string[]
  /** Bytes. */
  non_anonymous_size: number | null
  anonymous_size: number | null
  /** Hexadecimal. */
  non_anonymous_sha256: string | null
  anonymous_sha256: string | null
  user_id: number | null
  invoice_id: number | null
  external_ref: string | null
  source_kind: 'pdf' | 'images'
  energy_type: string | null
  error: { code: string; detail: string } | null
}

/** What a webhook about a wound says. */
export interface WoundWebhookBody {
  type: 'wound.completed' | 'wound.failed'
  /** Of a direct call; null when it failed. */
  data: WoundData | WoundComparisonData | null
  task_id: string
  status: 'SUCCESS' | 'FAILURE'
  user_id: number | null
  invoice_id: number | null
  external_ref: string | null
  source_kind: 'wound' | 'wounds'
  error: { code: string; detail: string } | null
}

export type WebhookBody = InvoiceWebhookBody | WoundWebhookBody
