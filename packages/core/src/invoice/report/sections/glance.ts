import { formatDate, formatQuantity } from '../../../pdf/french-format.js'
import type { EnergyInvoice, EnergySupply, Read } from '../../energy-invoice.js'
import { departementOf } from '../departement.js'
import { energyNames, invoiceKinds, paymentMethods, tariffOptions } from '../french-terms.js'
import { offerCategory } from '../offer-category.js'
import { textOf, valueOf } from '../read-values.js'
import { openFact, privateFact, type Fact } from '../view-text.js'

/** Facts that belong together. */
export interface FactGroup {
  readonly title: string
  readonly facts: readonly Fact[]
}

/** The bill at a glance. */
export interface GlanceView {
  readonly title: string
  readonly groups: readonly FactGroup[]
}

/** Gathers who, what and when; what was not read is left out here and listed at the end of the report. */
export function composeGlance(invoice: EnergyInvoice): GlanceView {
  const groups = [
    { title: 'Facture', facts: invoiceFacts(invoice) },
    { title: 'Contrat', facts: contractFacts(invoice) },
    ...invoice.energies.map((supply) => ({ title: supplyTitle(supply), facts: supplyFacts(supply) })),
    { title: 'Titulaire', facts: customerFacts(invoice) },
  ]
  return { title: 'La facture en bref', groups: groups.filter(({ facts }) => facts.length > 0) }
}

function invoiceFacts({ kind, invoice }: EnergyInvoice): Fact[] {
  const method = valueOf(invoice.payment_method)
  const type = valueOf(kind)
  return present([
    type === null ? null : openFact('Nature', invoiceKinds[type]),
    kept('Numéro', textOf(invoice.number), privateFact),
    dated('Émise le', invoice.issue_date),
    dated('À payer avant', invoice.due_date),
    method === null ? null : openFact('Paiement', paymentMethods[method]),
    dated('Prochaine', invoice.next_invoice_date),
  ])
}

function contractFacts({ supplier, offer, customer }: EnergyInvoice): Fact[] {
  const [name, printed] = [textOf(supplier.name), textOf(supplier.printed_name)]
  const category = offerCategory(offer)
  const offerName = textOf(offer.name)
  const supplierName = name ?? printed
  return present([
    supplierName === null ? null : { label: 'Fournisseur', text: supplierName, publicText: 'Fournisseur A' },
    printed === null || printed === supplierName ? null : privateFact('Raison sociale', printed),
    offerName === null ? null : { label: 'Offre', text: offerName, publicText: category ?? 'Offre non précisée' },
    category === null || offerName === null ? null : privateFact('Type d’offre', category),
    category === null || offerName !== null ? null : openFact('Offre', category),
    dated('Fin de l’offre', offer.end_date),
    kept('Service client', textOf(supplier.customer_service_phone), privateFact),
    kept('Client', textOf(customer.client_reference), privateFact),
    kept('Contrat', textOf(customer.contract_reference), privateFact),
    kept('Compte', textOf(customer.account_reference), privateFact),
  ])
}

function customerFacts({ customer }: EnergyInvoice): Fact[] {
  const [billing, site] = [textOf(customer.billing_address), textOf(customer.site_address)]
  return present([
    kept('Nom', textOf(customer.name), privateFact),
    kept(
      billing !== null && billing === site ? 'Adresse' : 'Facturation',
      billing,
      site === billing || site === null ? addressFact : privateFact,
    ),
    site === billing ? null : kept('Site', site, addressFact),
  ])
}

function supplyTitle({ energy }: EnergySupply): string {
  const kind = valueOf(energy)
  return kind === null ? 'Énergie' : energyNames[kind]
}

function supplyFacts(supply: EnergySupply): Fact[] {
  const isGas = valueOf(supply.energy) === 'gaz'
  const option = valueOf(supply.tariff_option)
  const communicating = valueOf(supply.meter.communicating)
  return present([
    dated('Du', supply.period.from),
    dated('Au', supply.period.to),
    quantity('Consommation', supply.total_kwh, 'kWh'),
    quantity('Volume', supply.volume_m3, 'm³'),
    quantity('Coefficient', supply.conversion_coefficient, 'kWh/m³'),
    quantity('Puissance', supply.power_kva, 'kVA'),
    option === null ? null : openFact('Option', tariffOptions[option]),
    kept('Formule réseau', textOf(supply.network_tariff), networkTariffFact),
    quantity('Annuelle (CAR)', supply.annual_reference_kwh, 'kWh'),
    kept(isGas ? 'PCE' : 'PDL', groupedDeliveryPoint(textOf(supply.delivery_point)), privateFact),
    kept('Compteur', textOf(supply.meter.serial), privateFact),
    communicating === null ? null : openFact('Communicant', communicating ? 'oui' : 'non'),
  ])
}

/** The address of the site, or the only one printed. */
function addressFact(label: string, text: string): Fact {
  const departement = departementOf(text)
  return { ...privateFact(label, text), departement: departement === null ? null : `Département ${departement}` }
}

/** A code of the operators' price list is open; anything else printed in its place may be anything. */
function networkTariffFact(label: string, text: string): Fact {
  const isCode = /^(?:BT|HTA|CU|MU|LU|T[1-4P])[A-Z0-9]*$/i.test(text.replace(/\s/g, ''))
  return isCode ? openFact(label, text) : privateFact(label, text)
}

function groupedDeliveryPoint(point: string | null): string | null {
  return point?.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})(\d{3})$/, '$1\u202f$2\u202f$3\u202f$4\u202f$5') ?? null
}

function kept(label: string, text: string | null, fact: (label: string, text: string) => Fact): Fact | null {
  return text === null ? null : fact(label, text)
}

function dated(label: string, leaf: Read<string>): Fact | null {
  const date = textOf(leaf)
  return date === null ? null : openFact(label, formatDate(date))
}

function quantity(label: string, leaf: Read<number>, unit: string): Fact | null {
  const value = valueOf(leaf)
  return value === null ? null : openFact(label, formatQuantity(value, unit, { least: 0, most: 4 }))
}

function present(facts: readonly (Fact | null)[]): Fact[] {
  return facts.filter((fact) => fact !== null)
}
