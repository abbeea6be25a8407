import type { EnergySupply, TaxLine } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros, frenchDate, frenchPeriod } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** Day from which each tax is part of the excise duty. */
const abolished = { tccfe: '2023-01-01', tdcfe: '2022-01-01', cspe: '2023-01-01' } as const

/** E-TAX-07: local taxes and CSPE that the excise duty has replaced. */
export const abolishedTaxes: Rule = {
  id: 'E-TAX-07',
  family: 'E-TAX',
  severity: 3,
  title: 'Taxe supprimée encore facturée',
  logic:
    'TDCFE line for days from 2022-01-01; TCCFE line, or CSPE line next to an accise line, for days from 2023-01-01',
  basis:
    'Loi de finances pour 2021, art. 54 : intégration des taxes locales et de la CSPE dans l’accise sur l’électricité',
  basisConfidence: 'A',
  advice: 'Demandez le remboursement de cette ligne : la taxe est comprise dans l’accise.',
  letter:
    'Ma facture comporte une taxe qui n’existe plus pour la période facturée. {constat} Je vous remercie de supprimer cette ligne et de rembourser la TVA correspondante.',
  check: ({ energies }) => energies.flatMap(checkSupply),
}

function checkSupply(supply: EnergySupply): Check[] {
  const { taxes } = supply
  if (supply.energy?.value === 'gaz' || taxes.length === 0) return []
  const checks = taxes.flatMap((line) => {
    const code = abolishedCode(line)
    return code === null ? [] : [compare(line, supply, code)]
  })
  if (checks.length > 0) return checks
  return [taxes.some((line) => line.code === null) ? silent('La nature d’une ligne de taxe n’a pas été lue.') : held()]
}

function abolishedCode(line: TaxLine): keyof typeof abolished | null {
  const code = line.code?.value
  if (code === 'tccfe' || code === 'tdcfe' || code === 'cspe') return code
  const local = /\bT(C|D|CC|DC)FE\b|taxes? (locales?|communales?|départementales?|sur la consommation finale)/i
  return code === 'autre' && local.test(line.label?.value ?? '') ? 'tccfe' : null
}

function compare(line: TaxLine, supply: EnergySupply, code: keyof typeof abolished): Check {
  const period = billedPeriod(line) ?? billedPeriod(supply.period)
  const amount = line.amount_ht
  if (period === null || amount === null) return silent('Le montant ou la période d’une taxe n’a pas été lu.')
  const end = abolished[code]
  if (amount.value === 0 || period.from < end) return held()
  const excise = supply.taxes.some((other) => other.code?.value === 'accise_electricite')
  // The excise duty went on being called CSPE on some bills: alone on the bill, it is the excise.
  if (code === 'cspe' && (!excise || /accise/i.test(line.label?.value ?? '')))
    return silent('La ligne « CSPE » est l’accise sous son ancien nom.')
  const vat = 1 + (line.vat_rate?.value ?? 20) / 100
  const cost = amount.value * vat
  return gap({
    message: `La facture compte ${euros(amount.value)} de ${code.toUpperCase()} ${frenchPeriod(period)} ; cette taxe est comprise dans l’accise depuis le ${frenchDate(end)}.`,
    expected: euros(0),
    observed: euros(amount.value),
    difference: amount.value,
    rangeEur: range(cost, cost),
    evidence: [amount, line.label, line.code, line.from, line.to],
  })
}
