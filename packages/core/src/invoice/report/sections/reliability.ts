import type { Warning } from '../../../reading/document.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import { energyNames } from '../french-terms.js'
import { valueOf } from '../read-values.js'

/** What could not be read, and how sure the rest is. */
export interface ReliabilityView {
  readonly title: string
  readonly sentence: string
  readonly absentTitle: string
  readonly absent: readonly string[]
  readonly warningsTitle: string
  readonly warnings: readonly string[]
}

/** Tells the limits of the reading: a value that was not read is never replaced. */
export function composeReliability(
  invoice: EnergyInvoice,
  warnings: readonly Warning[],
  overallConfidence: number,
): ReliabilityView {
  const absent = [...absentOfBill(invoice), ...invoice.energies.flatMap((supply) => absentOfSupply(supply, invoice))]
  return {
    title: absent.length === 0 ? 'Fiabilité de la lecture' : 'Ce qui n’a pas pu être lu',
    sentence: sentence(overallConfidence, absent.length),
    absentTitle: 'Non imprimé ou non lu',
    absent,
    warningsTitle: 'À savoir',
    warnings: [...new Set(warnings.map(({ message }) => message.trim()).filter((message) => message !== ''))],
  }
}

function sentence(confidence: number, absent: number): string {
  const sure = Number.isFinite(confidence)
    ? `Confiance moyenne de la lecture : ${String(Math.floor(Math.max(0, Math.min(1, confidence)) * 100))}\u00a0%.`
    : 'La confiance de la lecture n’a pas pu être établie.'
  const missing =
    absent === 0
      ? 'Toutes les informations attendues ont été lues.'
      : 'Les informations ci-dessous n’ont pas été trouvées ; aucune valeur supposée ne les remplace.'
  return `${sure} ${missing}`
}

function absentOfBill(invoice: EnergyInvoice): string[] {
  const leaves: readonly (readonly [string, unknown])[] = [
    ['énergie de la facture', invoice.energy_type],
    ['nom du fournisseur', invoice.supplier.name ?? invoice.supplier.printed_name],
    ['nom de l’offre', invoice.offer.name],
    ['caractère réglementé ou non de l’offre', invoice.offer.regulated],
    ['titulaire du contrat', invoice.customer.name],
    ['adresse', invoice.customer.site_address ?? invoice.customer.billing_address],
    ['numéro de facture', invoice.invoice.number],
    ['date d’émission', invoice.invoice.issue_date],
    ['date limite de paiement', invoice.invoice.due_date],
    ['total hors TVA', invoice.totals.ht],
    ['total TVA', invoice.totals.vat],
    ['total TTC', invoice.totals.ttc],
    ['net à payer', invoice.totals.net_to_pay],
    ['détail de la TVA', invoice.vat.length === 0 ? null : invoice.vat],
    ['fourniture d’énergie', invoice.energies.length === 0 ? null : invoice.energies],
  ]
  return labelsOfAbsent(leaves)
}

function absentOfSupply(supply: EnergySupply, { energies }: EnergyInvoice): string[] {
  const kind = valueOf(supply.energy)
  const of = energies.length > 1 && kind !== null ? ` (${energyNames[kind].toLowerCase()})` : ''
  const isGas = kind === 'gaz'
  const leaves: readonly (readonly [string, unknown])[] = [
    ['point de livraison', supply.delivery_point],
    ['compteur', supply.meter.serial],
    ['période de consommation', supply.period.from ?? supply.period.to],
    ['consommation totale', supply.total_kwh],
    ['lignes de consommation', supply.consumption.length === 0 ? null : supply.consumption],
    ['index du compteur', supply.readings.length === 0 ? null : supply.readings],
    ['abonnement', supply.subscription.length === 0 ? null : supply.subscription],
    ['taxes', supply.taxes.length === 0 ? null : supply.taxes],
    ['historique de consommation', supply.history.length === 0 ? null : supply.history],
    ...(isGas
      ? ([['coefficient de conversion', supply.conversion_coefficient]] as const)
      : ([
          ['puissance souscrite', supply.power_kva],
          ['option tarifaire', supply.tariff_option],
        ] as const)),
  ]
  return labelsOfAbsent(leaves).map((label) => label + of)
}

function labelsOfAbsent(leaves: readonly (readonly [string, unknown])[]): string[] {
  return leaves.filter(([, leaf]) => leaf === null).map(([label]) => label)
}
