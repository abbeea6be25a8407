import type { InvoiceAudit } from '../audit/audit-result.js'
import { frenchDate } from '../audit/french-figures.js'
import type { EnergyInvoice } from '../energy-invoice.js'

interface Reliability {
  invoice: EnergyInvoice
  audit: InvoiceAudit
  minimumConfidence: number
}

/** Nature of the readings, share of the values surely read, date of the reference data. */
export function reliabilityHighlight({ invoice, audit, minimumConfidence }: Reliability): string {
  const confidences = confidencesIn(invoice)
  const sure = confidences.filter((confidence) => confidence >= minimumConfidence).length
  // Rounded down: one doubtful value must not disappear behind 100 %.
  const share = confidences.length === 0 ? 0 : Math.floor((sure / confidences.length) * 100)
  const values = confidences.length === 1 ? '1 valeur lue' : `${confidences.length} valeurs lues`
  const reference = audit.reference_date === null ? '' : `, référentiel au ${frenchDate(audit.reference_date)}`
  return `Fiabilité : ${readingNature(invoice)}, ${share} % des ${values} sont sûres${reference}.`
}

function readingNature(invoice: EnergyInvoice): string {
  const natures = invoice.energies.flatMap((supply) =>
    supply.readings.flatMap((reading) => [reading.old_nature?.value, reading.new_nature?.value]),
  )
  const estimated = natures.filter((nature) => nature === 'E').length
  if (natures.length === 0 || natures.every((nature) => nature === undefined)) return 'nature des index non lue'
  if (estimated === natures.length) return 'index estimés'
  if (estimated > 0) return 'index en partie estimés'
  return natures.includes(undefined) ? 'index en partie relevés' : 'index relevés'
}

function confidencesIn(part: unknown): number[] {
  if (Array.isArray(part)) return part.flatMap(confidencesIn)
  if (typeof part !== 'object' || part === null) return []
  if ('confidence' in part && typeof part.confidence === 'number' && 'value' in part) return [part.confidence]
  return Object.values(part).flatMap(confidencesIn)
}
