import type { ServiceLine } from '../../../energy-invoice.js'
import { held, silent, type Check } from '../rule.js'

const optional =
  /assurance|assistance|d[ée]pannage|protection|entretien|s[ée]r[ée]nit[ée]|garantie(?!s?\s+(?:d.origine|de\s+capacit))|option\s+verte|[ée]nergie\s+verte|conseil|coaching|pack\s/i
const administrative =
  /frais\s+(de\s+)?(gestion|dossier|facturation|facture|traitement|envoi)|facture\s+papier|duplicata/i
const termination =
  /r[ée]siliation|rupture\s+(anticip[ée]e\s+)?(du|de)\s+contrat|fin\s+(anticip[ée]e\s+)?de\s+contrat|indemnit[ée]\s+de\s+rupture/i
const late = /retard|rejet|impay[ée]|relance|p[ée]nalit[ée]/i
const deposit = /d[ée]p[ôo]t\s+de\s+garantie|caution(nement)?\b|avance\s+sur\s+consommation/i

/** What a charged line is by its kind and its wording; the first that fits, so that a line is one thing only. */
export type ChargedService = 'deposit' | 'termination' | 'late' | 'administrative' | 'network' | 'optional' | 'other'

/** Names a line that charges something; null for credits and lines without an amount. */
export function chargedService({ label, kind, amount_ht: amount }: ServiceLine): ChargedService | null {
  if (amount === null || amount.value <= 0) return null
  const text = label?.value ?? ''
  if (kind?.value === 'depot' || deposit.test(text)) return 'deposit'
  if (kind?.value === 'prestation_reseau') return 'network'
  if (termination.test(text)) return 'termination'
  if (late.test(text)) return 'late'
  if (administrative.test(text)) return 'administrative'
  if (optional.test(text)) return 'optional'
  return 'other'
}

/** The lines of one sort. */
export function linesOf(services: readonly ServiceLine[], sort: ChargedService): ServiceLine[] {
  return services.filter((line) => chargedService(line) === sort)
}

/** What can be said where no line is of a sort: nothing on a bill without services, and not where a label was not read. */
export function noneOf(services: readonly ServiceLine[]): Check[] {
  if (services.length === 0) return []
  return [
    services.some(({ label }) => label === null) ? silent('Le libellé d’une ligne de service n’a pas été lu.') : held(),
  ]
}

/** Amount of a line including VAT, EUR. */
export function costOf({ amount_ht: amount, vat_rate: rate }: ServiceLine): number {
  return Math.round((amount?.value ?? 0) * (100 + (rate?.value ?? 20))) / 100
}
