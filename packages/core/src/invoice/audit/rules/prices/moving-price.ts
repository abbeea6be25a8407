import { gap, held, type Rule } from '../rule.js'

/** E-PRC-06: a price that moves with the market. */
export const movingPrice: Rule = {
  id: 'E-PRC-06',
  family: 'E-PRC',
  severity: 2,
  title: 'Prix dynamique, suivant le marché',
  logic: 'the price of the offer was read as dynamic (spot); an indexed price with its formula is no finding',
  basis:
    'Code de la consommation, art. L. 224-3 (4°) : modalités d’évolution du prix ; code de l’énergie, art. L. 332-7 : offre à tarification dynamique et alertes',
  basisConfidence: 'B',
  advice: 'Vérifiez le plafond, la formule et les alertes de votre contrat avant l’hiver.',
  letter:
    'Mon contrat suit les prix du marché. {constat} Je vous remercie de me communiquer la formule, le plafond éventuel et les alertes prévues.',
  check: ({ offer: { price_type: type } }) => {
    if (type === null) return []
    if (type.value !== 'dynamique') return [held()]
    return [
      gap({
        message: 'Le prix de l’offre est dynamique : il peut monter d’une heure à l’autre.',
        expected: null,
        observed: 'prix dynamique',
        difference: null,
        rangeEur: null,
        evidence: [type],
      }),
    ]
  },
}
