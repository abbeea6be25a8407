import type { EnergyInvoice } from '../../../energy-invoice.js'
import { euros } from '../../french-figures.js'
import { gap, type Check, type Rule } from '../rule.js'
import { meterChargeLines } from './meter-charge.js'

/** E-RDG-12: the charge for a meter that does not communicate can be avoided. */
export const avoidableMeterCharge: Rule = {
  id: 'E-RDG-12',
  family: 'E-RDG',
  severity: 1,
  title: 'Frais de compteur non communicant, évitables',
  logic: 'a line charges for the reading of a meter that does not communicate',
  basis:
    'TURPE 7 : composante annuelle de comptage des compteurs non communicants (6,48 € ou 4,14 € TTC par deux mois)',
  basisConfidence: 'B',
  advice: 'Demandez la pose d’un compteur communicant, gratuite, pour ne plus payer ces frais.',
  letter:
    'Ma facture compte des frais de compteur non communicant. {constat} Je vous remercie de m’indiquer la date de pose d’un compteur communicant.',
  check: (invoice: EnergyInvoice): Check[] =>
    meterChargeLines(invoice).map(({ label, amount_ht: amount, vat_rate: rate }) => {
      const cost = amount === null ? null : amount.value * (1 + (rate?.value ?? 20) / 100)
      return gap({
        message: `Des frais de compteur non communicant${cost === null ? '' : ` de ${euros(cost)} TTC`} sont facturés ; un compteur communicant les évite.`,
        expected: null,
        observed: cost === null ? null : euros(cost),
        difference: null,
        rangeEur: cost === null ? null : [0, Math.round(cost * 100) / 100],
        evidence: [label, amount],
      })
    }),
}
