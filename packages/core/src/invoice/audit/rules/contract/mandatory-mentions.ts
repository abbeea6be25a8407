import type { EnergyInvoice } from '../../../energy-invoice.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

type Mention = keyof EnergyInvoice['mentions']

const names: Partial<Record<Mention, string>> = {
  mediator: 'médiateur national de l’énergie',
  complaint_contact: 'contact pour les réclamations',
  supplier_address: 'adresse du fournisseur',
  network_emergency_phone: 'numéro d’urgence du réseau',
  regulated_stated: 'nature du prix (réglementé ou de marché)',
}

/** E-LEG-01: what every bill must tell. */
export const mandatoryMentions: Rule = {
  id: 'E-LEG-01',
  family: 'E-LEG',
  severity: 2,
  title: 'Mention obligatoire absente de la facture',
  logic:
    'on a bill whose other mentions were found: the mediator, the contact for complaints, the address of the supplier, the emergency number of the network, or whether the price is regulated, was not found; the basis of estimates counts where an index is estimated',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 3, 4 et 12 : mentions de la facture',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur l’information qui manque ; son absence ne change pas le montant dû.',
  letter:
    'Une mention obligatoire manque sur ma facture. {constat} Je vous remercie de me communiquer cette information et de la faire figurer sur les prochaines factures.',
  check: (invoice) => [compare(invoice)],
}

function compare(invoice: EnergyInvoice): Check {
  const { mentions, kind, energies } = invoice
  if (kind !== null && ['echeancier', 'relance', 'avoir'].includes(kind.value))
    return silent('Ce document n’a pas à porter toutes les mentions d’une facture.')
  const wanted = Object.entries(names).map(([mention, name]) => ({ name, field: mentions[mention as Mention] }))
  const isEstimated = energies.some(({ readings }) => readings.some(({ new_nature: nature }) => nature?.value === 'E'))
  if (isEstimated) wanted.push({ name: 'base de l’estimation', field: mentions.estimation_basis })
  if (wanted.some(({ field }) => field === null))
    return silent('Les mentions de la facture n’ont pas toutes été cherchées.')
  const missing = wanted.filter(({ field }) => field?.value === false)
  if (missing.length === 0) return held()
  // A page of which nothing was found was not given: bills print these mentions together.
  if (missing.length > wanted.length / 2) return silent('La page des mentions n’a sans doute pas été donnée.')
  return gap({
    message: `Mention non trouvée sur la facture : ${missing.map(({ name }) => name).join(', ')} (${wanted.length - missing.length} sur ${wanted.length} trouvées).`,
    expected: `${wanted.length} mentions`,
    observed: `${wanted.length - missing.length} mentions`,
    difference: -missing.length,
    rangeEur: null,
    evidence: missing.map(({ field }) => field),
    certainty: 0.9,
  })
}
