import type { Identity } from './identities/identity.js'
import { createTextMask, type TextMask } from './identities/mask-text.js'
import type { InvoiceReportView } from './invoice-report.js'

/** What to hide. */
export interface AnonymizeOptions {
  /** Everything known of the supplier and the customer: `collectIdentities`. */
  readonly identities: readonly Identity[]
}

/** Properties whose texts are codes for the drawing, never shown. */
const codes = new Set(['audience', 'createdAt', 'tone', 'kind'])

/**
 * The same report without identities: the supplier becomes "Fournisseur A", the offer its kind; names, addresses and
 * references are left out; quotes of the bill keep figures and words of the trade only. The result is a view of its
 * own: nothing hidden remains in it, and its PDF has nothing to uncover. Search the finished bytes with
 * `checkAnonymousReport` before they leave.
 */
export function anonymizeReport(view: InvoiceReportView, { identities }: AnonymizeOptions): InvoiceReportView {
  const anonymous = anonymizeNode(view, createTextMask(identities)) as InvoiceReportView
  return {
    ...anonymous,
    audience: 'anonymous',
    notice:
      'Version anonyme : le fournisseur, l’offre, le titulaire, les adresses et toutes les références ont été retirés ou remplacés. Les mots masqués d’une citation sont signalés par ▮▮▮.',
  }
}

/** A view is plain data; the shape of a node tells what kind of text it holds (`view-text.ts`). Undefined: left out. */
function anonymizeNode(node: unknown, mask: TextMask): unknown {
  if (typeof node === 'string') return mask.wording(node)
  if (Array.isArray(node)) return node.map((item) => anonymizeNode(item, mask)).filter((item) => item !== undefined)
  if (typeof node !== 'object' || node === null) return node
  if ('printed' in node) return { printed: mask.printed(String(node.printed)) }
  if ('publicText' in node) return anonymizeIdentifying(node, mask)
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      codes.has(key) ? (value as unknown) : (anonymizeNode(value, mask) ?? null),
    ]),
  )
}

function anonymizeIdentifying(node: { publicText: unknown }, mask: TextMask): unknown {
  if (typeof node.publicText !== 'string') return undefined
  const text = mask.wording(node.publicText)
  return { ...node, text, publicText: text }
}
