import { ConstatClientError } from '../errors/constat-client-error.js'
import { fromBase64, fromHex, isSame, type Bytes } from '../webhooks/hmac.js'

/** Where reports come from: the answer to a call, the result of a job or the body of a webhook. */
export interface EncodedReports {
  non_anonymous_report_base64: string | null
  anonymous_report_base64: string | null
  non_anonymous_sha256?: string | null
  anonymous_sha256?: string | null
}

/** Two PDF files. */
export interface Reports {
  full: Uint8Array<ArrayBuffer>
  anonymous: Uint8Array<ArrayBuffer>
}

/**
 * The two reports as bytes, checked: each is a PDF and, where its SHA-256 came with it, has that one.
 *
 * @throws ConstatClientError `report_damaged`
 * @example
 * ```ts
 * const { full, anonymous } = await decodeReports(await constat.invoices.analyzePdf(file))
 * ```
 */
export async function decodeReports(encoded: EncodedReports): Promise<Reports> {
  return {
    full: await decoded(encoded.non_anonymous_report_base64, encoded.non_anonymous_sha256),
    anonymous: await decoded(encoded.anonymous_report_base64, encoded.anonymous_sha256),
  }
}

async function decoded(base64: string | null, sha256: string | null | undefined): Promise<Bytes> {
  const bytes = base64 === null ? null : fromBase64(base64)
  if (bytes === null || new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') throw damaged()
  if (sha256 != null) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const expected = fromHex(sha256)
    if (expected === null || !isSame(digest, expected)) throw damaged()
  }
  return bytes
}

function damaged(): ConstatClientError {
  return new ConstatClientError({ code: 'report_damaged' })
}
