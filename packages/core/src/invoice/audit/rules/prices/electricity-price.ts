import type { Rule } from '../rule.js'
import { compareWithReference } from './above-reference.js'

/** E-PRC-01: price of the kWh beside the regulated tariff. */
export const electricityPrice: Rule = {
  id: 'E-PRC-01',
  family: 'E-PRC',
  severity: 2,
  title: 'Prix du kWh supérieur au tarif réglementé',
  logic:
    'price per kWh including excise and VAT more than 2 % above the regulated tariff of the same option, power and days; silent without that grid',
  basis:
    'Tarif réglementé de vente d’électricité (Tarif Bleu), délibérations de la CRE : référence publique, non obligatoire',
  basisConfidence: 'A',
  advice: 'Comparez les offres sur comparateur.energie-info.fr ; changer d’offre est gratuit et sans coupure.',
  letter: null,
  check: (invoice, context) =>
    invoice.offer.regulated?.value === true
      ? []
      : compareWithReference(invoice, context, { energy: 'electricite', fromPercent: 2 }),
}
