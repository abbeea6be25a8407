import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decodeReports } from './decode-reports.js'

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')
const base64 = pdf.toString('base64')
const sha256 = createHash('sha256').update(pdf).digest('hex')
const encoded = { non_anonymous_report_base64: base64, anonymous_report_base64: base64 }

describe('reports', () => {
  it('come out as the bytes that went in, their fingerprint compared where there is one', async () => {
    for (const fingerprints of [{}, { non_anonymous_sha256: sha256, anonymous_sha256: sha256 }]) {
      const { full, anonymous } = await decodeReports({ ...encoded, ...fingerprints })
      expect([Buffer.from(full), Buffer.from(anonymous)]).toEqual([pdf, pdf])
    }
  })

  it.each([
    [{ ...encoded, anonymous_sha256: sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }],
    [{ ...encoded, non_anonymous_report_base64: Buffer.from('<html>').toString('base64') }],
    [{ ...encoded, non_anonymous_report_base64: '!' }],
    [{ ...encoded, anonymous_report_base64: null }],
  ])('that are damaged are told, never given: %#', async (damaged) => {
    await expect(decodeReports(damaged)).rejects.toMatchObject({ code: 'report_damaged' })
  })
})
