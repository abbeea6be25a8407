import type { PageGeometry } from '../../../reading/page-geometry.js'
import type { Finding, InvoiceAudit } from '../../audit/audit-result.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { cornersOfBox, type RelativePoint } from './corners-of-box.js'
import { placedFields, type PlacedField } from './placed-fields.js'

/** A value of the bill at one of its places, ready to be shown over the picture of its page. */
export interface LocatedValue extends Omit<PlacedField, 'box'> {
  /** On the page as it was sent, clockwise from the top left. */
  readonly corners: readonly RelativePoint[]
}

/** One place that a finding is about. */
export interface LocatedFinding extends Pick<Finding, 'rule_id' | 'severity' | 'title'> {
  /** From 1. */
  readonly page: number
  readonly corners: readonly RelativePoint[]
}

export interface LocatedEvidence {
  readonly values: readonly LocatedValue[]
  readonly findings: readonly LocatedFinding[]
}

/**
 * Where everything that was read and found stands on the pages as they were sent, in French words: what a page or a report
 * needs to draw boxes over the pictures of `drawPages`.
 *
 * @example
 * ```ts
 * const { invoice, audit, pages } = await analyzeEnergyInvoice({ files })
 * const { values } = locateEvidence({ invoice, audit, pages })
 * values[0] // { path: 'invoice.number', label: 'Numéro de facture', value: '…', page: 1, corners: [[0.1, 0.2], …] }
 * ```
 */
export function locateEvidence({
  invoice,
  audit,
  pages,
}: {
  invoice: EnergyInvoice
  audit: InvoiceAudit
  pages: readonly PageGeometry[]
}): LocatedEvidence {
  const geometryOf = new Map(pages.map((page) => [page.number, page]))
  return {
    values: placedFields(invoice).map(({ box, ...value }) => ({
      ...value,
      corners: cornersOfBox(box, geometryOf.get(value.page)),
    })),
    findings: audit.findings.flatMap((finding) => locateFinding(finding, geometryOf)),
  }
}

function locateFinding(
  { rule_id, severity, title, evidence }: Finding,
  geometryOf: ReadonlyMap<number, PageGeometry>,
): LocatedFinding[] {
  return evidence.flatMap(({ page, box }) =>
    page === null || box === null
      ? []
      : [{ rule_id, severity, title, page, corners: cornersOfBox(box, geometryOf.get(page)) }],
  )
}
