import { gap, held, silent, type Rule } from '../rule.js'

/** E-LEG-06: where the electricity comes from. */
export const energyMix: Rule = {
  id: 'E-LEG-06',
  family: 'E-LEG',
  severity: 1,
  title: 'Origine de l’électricité non indiquée',
  logic: 'bill of electricity without the mention of the energy mix',
  basis: 'Code de l’énergie, art. R. 333-10 : origine de l’électricité fournie',
  basisConfidence: 'B',
  advice: 'Cherchez l’origine de l’électricité dans l’espace client, ou demandez-la au fournisseur.',
  letter: 'L’origine de l’électricité n’apparaît pas sur ma facture. {constat} Je vous remercie de me la communiquer.',
  check: ({ energies, mentions, kind }) => {
    if (!energies.some(({ energy }) => energy?.value === 'electricite')) return []
    if (kind !== null && kind.value !== 'facture') return []
    const mix = mentions.energy_mix
    if (mix === null) return [silent('La mention de l’origine de l’électricité n’a pas été cherchée.')]
    if (mix.value) return [held()]
    return [
      gap({
        message: 'L’origine de l’électricité n’a pas été trouvée sur la facture.',
        expected: 'origine de l’électricité',
        observed: 'aucune mention',
        difference: null,
        rangeEur: null,
        evidence: [mix],
      }),
    ]
  },
}
