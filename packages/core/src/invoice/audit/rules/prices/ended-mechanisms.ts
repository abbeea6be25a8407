import type { EnergyInvoice, IsoDate, Read } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros } from '../../french-figures.js'
import { gap, held, type Check, type Rule } from '../rule.js'

interface NamedLine {
  readonly label: Read<string>
  readonly amount_ht: Read<number>
  readonly from: Read<IsoDate>
  readonly to: Read<IsoDate>
}

/** Every line with a label: taxes and services. */
function namedLines({ energies, services }: EnergyInvoice): NamedLine[] {
  return [...energies.flatMap(({ taxes }) => taxes), ...services]
}

/** E-PRC-10: ARENH ended on 31 December 2025. */
export const nuclearAccessLine: Rule = {
  id: 'E-PRC-10',
  family: 'E-PRC',
  severity: 2,
  title: 'Ligne ARENH après la fin du dispositif',
  logic: 'a line names ARENH or its capping for days from 2026-01-01 on',
  basis:
    'Code de l’énergie, art. L. 336-8 : l’accès régulé à l’électricité nucléaire historique a pris fin le 31 décembre 2025',
  basisConfidence: 'A',
  advice: 'Demandez à quoi cette ligne correspond et son remboursement si elle n’a plus d’objet.',
  letter:
    'Une ligne de ma facture se rapporte à l’ARENH, qui a pris fin le 31 décembre 2025. {constat} Je vous remercie de la justifier ou de la rembourser.',
  check: (invoice) => {
    const lines = namedLines(invoice).filter(({ label }) => /\barenh\b|[ée]cr[êe]tement/i.test(label?.value ?? ''))
    return lines.map((line) => {
      const period = billedPeriod(line) ?? wholePeriod(invoice)
      return period === null || period.from < '2026-01-01' ? held() : lineGap(line, 'Une ligne ARENH')
    })
  },
}

/** E-PRC-11: the payment of the nuclear fund is not in force. */
export const universalNuclearPayment: Rule = {
  id: 'E-PRC-11',
  family: 'E-PRC',
  severity: 2,
  title: 'Ligne de versement nucléaire universel (VNU)',
  logic: 'a line names the VNU with an amount other than 0',
  basis: 'Loi de finances pour 2025, art. 17 : versement nucléaire universel, nul tant qu’un arrêté ne l’a pas activé',
  basisConfidence: 'B',
  advice: 'Demandez l’arrêté sur lequel cette ligne repose.',
  letter:
    'Ma facture compte une ligne de versement nucléaire universel. {constat} Je vous remercie de m’indiquer l’arrêté qui la fonde.',
  check: (invoice) =>
    namedLines(invoice)
      .filter(({ label }) => /\bvnu\b|versement\s+nucl[ée]aire/i.test(label?.value ?? ''))
      .map((line) =>
        (line.amount_ht?.value ?? 0) === 0 ? held() : lineGap(line, 'Une ligne de versement nucléaire universel'),
      ),
}

/** E-PRC-12: the regulated tariff of gas is over. */
export const regulatedGas: Rule = {
  id: 'E-PRC-12',
  family: 'E-PRC',
  severity: 2,
  title: 'Tarif réglementé du gaz après sa suppression',
  logic: 'offer read as regulated, gas alone, for days after 2023-06-30',
  basis: 'Loi du 8 novembre 2019 (énergie et climat), art. 63 : fin des tarifs réglementés du gaz le 30 juin 2023',
  basisConfidence: 'A',
  advice: 'Demandez la nature de votre contrat de gaz et comparez les offres de marché.',
  letter:
    'Mon contrat de gaz est présenté comme réglementé. {constat} Je vous remercie de m’indiquer sa nature et ses prix.',
  check: (invoice): Check[] => {
    const { offer, energies } = invoice
    const onlyGas = energies.length > 0 && energies.every(({ energy }) => energy?.value === 'gaz')
    if (!onlyGas || offer.regulated === null) return []
    const period = wholePeriod(invoice)
    if (!offer.regulated.value || period === null || period.to <= '2023-06-30') return [held()]
    return [
      gap({
        message: 'La facture de gaz invoque un tarif réglementé, alors que ces tarifs ont pris fin le 30/06/2023.',
        expected: 'offre de marché',
        observed: 'tarif réglementé',
        difference: null,
        rangeEur: null,
        evidence: [offer.regulated, offer.name],
      }),
    ]
  },
}

function wholePeriod({ energies }: EnergyInvoice) {
  const [first] = energies
  return first === undefined ? null : billedPeriod(first.period)
}

function lineGap({ label, amount_ht: amount }: NamedLine, what: string): Check {
  return gap({
    message: `${what} (« ${label?.value ?? ''} »)${amount === null ? '' : ` de ${euros(amount.value)} hors TVA`} figure sur la facture.`,
    expected: 'aucune ligne',
    observed: label?.value ?? null,
    difference: amount?.value ?? null,
    rangeEur: amount === null ? null : [0, Math.max(0, Math.round(amount.value * 120) / 100)],
    evidence: [label, amount],
  })
}
