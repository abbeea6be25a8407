import type { Cell, Row } from '../../../layout/cell.js'
import type { EnergyKind } from '../../energy-invoice.js'

/** What the rows after a heading are about. */
export interface SectionContext {
  energy: EnergyKind | null
  /** Left edge of the services section that is open, in points. */
  services: number | null
  /** Two energies side by side: where each of their columns starts, left to right. */
  columns: readonly { energy: EnergyKind; left: number }[]
}

const electricityHeading = /^[^\d]{0,12}\belectricite\b|^(?:detail|facture|ma|votre|vos|mes) .{0,25}\belectricite\b/
const gasHeading = /^[^\d]{0,12}\bgaz\b|^(?:detail|facture|ma|votre|vos|mes) .{0,25}\bgaz\b/
const servicesHeading =
  /^(?:(?:autres |vos |mes |options? (?:et |& )?|total )?(?:services?|prestations?)\b.{0,45}|(?:options|frais|divers|(?:\d{1,2}[.)] ?)?(?:corrections?|ajustements?|gestes? commercia(?:l|ux)|remises?)$|autres (?:montants|elements|prestations|operations)).{0,30})$/
const otherHeading =
  /^(?:(?:votre |mon |l')?abonnement|(?:vos |votre |ma )?consommations?|(?:contributions|taxes).{0,45}|tva\b.{0,30}|recapitulatif.{0,40}|total.{0,60}|historique.{0,40}|evolution.{0,50}|informations?.{0,30}|bilan.{0,30}|donnees.{0,40}|.{0,12}echeancier.{0,20})$/

function isHeading(cell: Cell): boolean {
  // "%, gaz 7 %." ends the line of a mix of sources.
  if (/^[%,;.)]|\b(?:gaz|electricite)\b ?:? ?\d+(?:,\d+)? ?%/.test(cell.folded)) return false
  if (/^(?:electricite|gaz(?: naturel)?)\b[^€]{0,60}$/.test(cell.folded) && !/kwh|%/.test(cell.folded)) return true
  return cell.text.length <= 70 && !/\d{3}/.test(cell.folded.replace(/[\d ,.]+€.*$/, ''))
}

/** Before the first heading. */
export const noSection: SectionContext = { energy: null, services: null, columns: [] }

/** The context after a row, given the one before: headings switch the energy and open or close the services. */
export function advanceContext(context: SectionContext, row: Row): SectionContext {
  let { energy, services, columns } = context
  const beside = energyColumns(row)
  if (beside.length > 0) columns = beside
  const point = pointOf(row)
  if (point !== null) {
    energy = point
    services = null
  }
  for (const cell of row.cells) {
    if (!isHeading(cell)) continue
    const label = cell.folded.replace(/^[\s•*\-–—>:]+/, '')
    const electricity = electricityHeading.test(label)
    const gas = gasHeading.test(label)
    if (electricity !== gas && !/accise|taxe|contribution|duree|option/.test(label)) {
      energy = electricity ? 'electricite' : 'gaz'
      services = null
      if (beside.length === 0) columns = []
    }
    if (servicesHeading.test(label) && !/service clients?|contact/.test(label)) {
      // Beside an amount the words are a line of a summary, not the title of a table.
      if (!hasAmountAfter(cell, row) || services !== null) services ??= cell.left
    } else if (otherHeading.test(label)) services = null
  }
  return { energy, services, columns }
}

/** A row that begins with a delivery point begins the part of the bill about its energy. */
function pointOf({ cells: [first] }: Row): EnergyKind | null {
  if (first === undefined || !/\d(?: ?\d){13}/.test(first.folded)) return null
  if (/^(?:pdl|prm)\b/.test(first.folded)) return 'electricite'
  return /^pce\b/.test(first.folded) ? 'gaz' : null
}

/** "Électricité | Gaz" as the heads of two columns. */
function energyColumns(row: Row): SectionContext['columns'] {
  const heads = row.cells.filter((cell) => /^(?:electricite|gaz(?: naturel)?)$/.test(cell.folded))
  if (heads.length !== 2 || row.cells.length > 2) return []
  return heads.map((cell) => ({ energy: cell.folded.startsWith('gaz') ? 'gaz' : 'electricite', left: cell.left - 6 }))
}

/** The energy that a cell is about: that of its column, or of the section. */
export function energyAt(context: SectionContext, cell: Cell): EnergyKind | null {
  return context.columns.findLast((column) => column.left <= cell.left)?.energy ?? context.energy
}

/** A row of two tables side by side as two rows. */
export function segmentsOf(context: SectionContext, row: Row): readonly Row[] {
  if (context.columns.length === 0) return [row]
  return context.columns.map(({ left }, index) => {
    const limit = context.columns[index + 1]?.left ?? Infinity
    return { ...row, cells: row.cells.filter((cell) => cell.left >= left && cell.left < limit) }
  })
}

function hasAmountAfter(cell: Cell, row: Row): boolean {
  return row.cells.some((other) => other.left > cell.left && /\d,\d{2}(?!\d)/.test(other.folded))
}
