import { checkAnonymity, type Anonymity } from './anonymity.js'
import { coarsenDates } from './coarsen-dates.js'
import type { Identity } from './identities/identity.js'
import { createTextMask, type TextMask } from './identities/mask-text.js'
import type { InvoiceReportView } from './invoice-report.js'

/** What to hide. */
export interface AnonymizeOptions extends Anonymity {
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
export function anonymizeReport(view: InvoiceReportView, options: AnonymizeOptions): InvoiceReportView {
  const { dates, address } = checkAnonymity(options)
  const mask = createTextMask(options.identities)
  const coarse = dates === 'month' ? coarsenDates : (text: string) => text
  const writings: Writings = {
    wording: (text) => mask.wording(coarse(text)),
    printed: (text) => mask.printed(coarse(text)),
    tellsDepartement: address === 'departement',
  }
  const anonymous = anonymizeNode(view, writings) as InvoiceReportView
  return {
    ...anonymous,
    ...(dates === 'month' && { createdAt: `${view.createdAt.slice(0, 7)}-01T00:00:00.000Z` }),
    audience: 'anonymous',
    notice:
      'Version anonyme : le fournisseur, l’offre, le titulaire, les adresses et toutes les références ont été retirés ou remplacés. Les mots masqués d’une citation sont signalés par ▮▮▮.',
  }
}

/** What becomes of each kind of text. */
interface Writings extends TextMask {
  readonly tellsDepartement: boolean
}

interface IdentifyingNode {
  readonly publicText: unknown
  readonly departement?: unknown
}

/** A view is plain data; the shape of a node tells what kind of text it holds (`view-text.ts`). Undefined: left out. */
function anonymizeNode(node: unknown, mask: Writings): unknown {
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

function anonymizeIdentifying(node: IdentifyingNode, mask: Writings): unknown {
  const { departement, ...rest } = node
  const open = mask.tellsDepartement && typeof departement === 'string' ? departement : node.publicText
  if (typeof open !== 'string') return undefined
  const text = mask.wording(open)
  return { ...rest, text, publicText: text }
}
