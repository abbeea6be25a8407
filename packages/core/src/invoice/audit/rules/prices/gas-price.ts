import type { Rule } from '../rule.js'
import { compareWithReference } from './above-reference.js'

/** E-PRC-03: price of gas beside the reference price of the CRE. */
export const gasPrice: Rule = {
  id: 'E-PRC-03',
  family: 'E-PRC',
  severity: 2,
  title: 'Prix du gaz supérieur au prix repère de la CRE',
  logic:
    'price per kWh including excise and VAT more than 5 % above the reference price of the months billed, for the use that the yearly consumption shows; silent without these months',
  basis: 'Prix repère de vente de gaz publié par la CRE chaque mois : indicatif, il ne se souscrit pas',
  basisConfidence: 'B',
  advice: 'Comparez les offres sur comparateur.energie-info.fr ; changer d’offre est gratuit et sans coupure.',
  letter: null,
  check: (invoice, context) => compareWithReference(invoice, context, { energy: 'gaz', fromPercent: 5 }),
}
