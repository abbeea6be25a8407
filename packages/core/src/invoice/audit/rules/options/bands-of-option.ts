import type { Band, EnergySupply, TariffOption } from '../../../energy-invoice.js'
import type { Field } from '../../../field.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** Bands that each option bills; null where any set is possible. */
const bandsOfOption: Readonly<Record<TariffOption, readonly Band[] | null>> = {
  base: ['base'],
  hphc: ['hp', 'hc'],
  tempo: ['bleu_hp', 'bleu_hc', 'blanc_hp', 'blanc_hc', 'rouge_hp', 'rouge_hc'],
  ejp: ['ejp_normal', 'ejp_pointe'],
  weekend: null,
  '4cadrans': ['hph', 'hch', 'hpb', 'hcb'],
  autre: null,
}

const optionNames: Readonly<Record<TariffOption, string>> = {
  base: 'Base',
  hphc: 'Heures pleines / heures creuses',
  tempo: 'Tempo',
  ejp: 'EJP',
  weekend: 'week-end',
  '4cadrans': 'quatre postes saisonniers',
  autre: 'autre',
}

/** Bands that say nothing about the option. */
const neutral: readonly Band[] = ['autre', 'gaz']

/** E-OPT-05: the option as printed against the bands that are billed. */
export const bandsOfTheOption: Rule = {
  id: 'E-OPT-05',
  family: 'E-OPT',
  severity: 2,
  title: 'Option tarifaire différente des postes facturés',
  logic: 'a billed band that the printed option does not have; week-end and other options excluded',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 4 et 6 : option tarifaire et quantités par poste',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur l’option de votre contrat et, si elle a changé, la date de ce changement.',
  letter:
    'L’option tarifaire de ma facture ne correspond pas aux postes facturés. {constat} Je vous remercie de me confirmer l’option de mon contrat et de rectifier la facture si nécessaire.',
  check: ({ energies }) => energies.filter((supply) => supply.energy?.value === 'electricite').map(compare),
}

function compare(supply: EnergySupply): Check {
  const option = supply.tariff_option
  if (option === null) return silent('L’option tarifaire n’a pas été lue.')
  const own = bandsOfOption[option.value]
  if (own === null) return silent('Les postes de cette option varient d’une offre à l’autre.')
  const bands = supply.consumption.map((line) => line.band)
  if (bands.length === 0 || bands.includes(null)) return silent('Les postes de la consommation n’ont pas été lus.')
  const foreign = bands.filter(
    (band): band is Field<Band> => band !== null && !own.includes(band.value) && !neutral.includes(band.value),
  )
  const [first] = foreign
  if (first === undefined) return held()
  // Lines of both options: the option has changed during the period, and the printed one may be the new one.
  if (bands.some((band) => band !== null && own.includes(band.value)))
    return silent('L’option a pu changer pendant la période facturée.')
  return gap({
    message: `L’option imprimée est « ${optionNames[option.value]} », les consommations sont facturées par postes ${[...new Set(foreign.map(({ value }) => bandName(value)))].join(', ')}.`,
    expected: optionNames[option.value],
    observed: [...new Set(foreign.map(({ value }) => bandName(value)))].join(', '),
    difference: null,
    rangeEur: null,
    evidence: [option, ...foreign],
  })
}

function bandName(band: Band): string {
  const names: Partial<Record<Band, string>> = { base: 'Base', hp: 'heures pleines', hc: 'heures creuses' }
  return names[band] ?? band.replaceAll('_', ' ')
}
