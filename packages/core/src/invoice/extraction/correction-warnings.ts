import type { Warning } from '../../reading/document.js'
import type { EnergyInvoice, Read } from '../energy-invoice.js'

const isCorrected = (field: Read<number>): boolean =>
  field !== null && field.evidence.length > 0 && field.evidence.every(({ source }) => source === 'derived')

/**
 * One warning for each price or amount of a line that the arithmetic of its row has changed (a comma or a sign that
 * recognition had lost): what is printed says otherwise, and only a person can tell.
 */
export function correctionWarnings(invoice: EnergyInvoice): readonly Warning[] {
  const figures = [
    ...invoice.energies.flatMap(({ consumption, subscription, taxes }, energy) => [
      ...consumption.flatMap((line, index) => [
        { path: `energies[${String(energy)}].consumption[${String(index)}].unit_price_ht`, field: line.unit_price_ht },
        { path: `energies[${String(energy)}].consumption[${String(index)}].amount_ht`, field: line.amount_ht },
      ]),
      ...subscription.map((line, index) => ({
        path: `energies[${String(energy)}].subscription[${String(index)}].amount_ht`,
        field: line.amount_ht,
      })),
      ...taxes.flatMap((line, index) => [
        { path: `energies[${String(energy)}].taxes[${String(index)}].rate`, field: line.rate },
        { path: `energies[${String(energy)}].taxes[${String(index)}].amount_ht`, field: line.amount_ht },
      ]),
    ]),
    ...invoice.vat.map((line, index) => ({ path: `vat[${String(index)}].amount`, field: line.amount })),
  ]
  return figures.filter(({ field }) => isCorrected(field)).map(({ path, field }) => toWarning(path, field))
}

function toWarning(path: string, field: Read<number>): Warning {
  const value = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }).format(field?.value ?? Number.NaN)
  const quote = field?.evidence[0]?.quote ?? ''
  return {
    code: 'value_corrected',
    message: `La valeur ${value} a été rétablie d’après les autres chiffres de sa ligne\u00a0: la page dit «\u00a0${quote}\u00a0». À vérifier sur la facture.`,
    path,
  }
}
