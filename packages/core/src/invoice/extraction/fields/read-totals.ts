import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { numberPattern, parseFrenchNumber } from '../values/french-numbers.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { explainDifference } from './explain-difference.js'
import { readDeductions } from './read-deductions.js'
import { withPrintedSum } from './printed-sum.js'
import { inLastColumn } from './sum-of-columns.js'
import { toldAmounts } from './told-amounts.js'
import { provenVatRows, type ProvenVatRow } from './proven-vat-row.js'
import { tokensOf } from '../values/tokens.js'
import { evidenceAt, fieldAt } from '../values/evidence.js'
import { parseAmount } from '../values/parsers.js'
import { figuresOfTotalRows } from '../tables/total-rows.js'

const perEnergy = /electricite|\bgaz\b|abonnement|consommation|contributions|services|prestations|acheminement/
/** "soit 31,17 € de TVA": the amount before its name. */
const toldVat = new RegExp(String.raw`(?:soit|dont|et(?: de)?) (${numberPattern}) ?€ de tva\b(?! a \d)`)
/** "Le total s'élève à 61,85 € hors TVA. La TVA ... représente 12,37 €, ce qui porte votre facture à 74,22 € TTC". */
const toldHt = new RegExp(
  String.raw`(?:total s'eleve|facture s'eleve|(?:montant|somme|total) se (?:compose|decompose)|total de (?:la|votre|cette) facture)[^.;€]{0,30} (${numberPattern}) ?€ (?:hors (?:tva|taxes?)|h\.?t\b)`,
)
const toldRatedVat = new RegExp(String.raw`\btva\b[^.;]{0,60}(?:represente|s'eleve a|est de) (${numberPattern}) ?€`)
const toldTtc = new RegExp(
  String.raw`(?:porte|revient a|total|facture s'eleve|montant de (?:la|votre|cette) facture)(?! facture)[^.;€:]{0,40} (${numberPattern}) ?€ (?:toutes taxes comprises|t\.?t\.?c\b)`,
)

const totalRow = /^total(?: general| ttc| ht)?(?: de (?:la|votre|cette) facture.*)?$|^total (?:facture|a payer)\b/
const notThisBill = /precedent|bilan|annuel|recapitulatif annuel|12 derniers|echeancier|mensualites? de/

const ht = [
  /(?:montant )?total (?:general |net )?(?:de (?:la|votre|cette) facture |facture )?(?:\(?h\.?t\.?(?![a-z])\)?|hors t\.?v\.?a\b|hors taxes?|htva\b)(?: en euros)?/,
  /(?:montant|sous[- ]total|somme) (?:total )?(?:h\.?t\.?|hors t\.?v\.?a\.?|hors taxes?|htva)\b/,
  /total de votre facture h\.?t/,
  /^ensemble (?:h\.?t\b|hors tva|hors taxes?)/,
]
const vat = [
  /(?:montant )?total (?:de la |de |des )?(?:t\.?v\.?a\.?|taxe sur la valeur ajoutee)/,
  /montant (?:total )?(?:de (?:la )?)?t\.?v\.?a\b\.?/,
  /\(dont (?:la )?t\.?v\.?a\.?/,
  /^taxe sur la valeur ajoutee(?: \(t\.?v\.?a\.?\))?/,
  /^(?:dont )?t\.?v\.?a(?![a-z])(?!\.? ?(?:comprise|incluse))(?:\.|(?!\.))(?! (?:a |au |de )?\d)(?:\s?\([\d ,%et]+\))?/,
]
/** "TVA 20 % sur 214,82 €": the label holds its rate, and often what it applies to. */
const vatOfRate = [
  /^t\.?v\.?a\.? (?:a |au taux de |de )?\d[\d,. ]*%(?: ?\(?(?:(?:calculee? )?sur|de|assiette|base)(?: de)? ?:? ?(?:€ ?)?[\d ,.]+(?:€|eur)?-?\)?)?/,
]
const ttc = [
  /(?:montant )?total (?:general )?(?:de (?:la|votre|cette) (?:facture|periode) )?(?:\(?t\.?t\.?c\.?\)?|toutes taxes comprises)(?: de (?:la|votre|cette) facture| en euros)?/,
  /(?:montant|facture|somme) (?:total )?(?:t\.?t\.?c\.?|toutes taxes comprises)(?: de (?:la|votre|cette) facture)?/,
  /total (?:a (?:payer|regler)|facture) (?:t\.?t\.?c|toutes taxes)/,
  /total de (?:la|votre|cette) facture(?: en euros)?/,
  /montant (?:total )?(?:de (?:la|votre|cette) facture|facture)/,
  /^total de (?:la|votre|cette) (?:facture|quittance),? (?:t\.?t\.?c|toutes taxes)/,
  /^ensemble (?:t\.?t\.?c\b|toutes taxes)(?: comprises)?/,
  /^(?:montant )?total t\.?v\.?a\.? (?:comprise|incluse)/,
]
const net = [
  /(?:net|reste|montant(?: total)?(?: t\.?t\.?c)?|somme|total|solde) (?:t\.?t\.?c\.? )?(?:a|restant a) (?:payer|regler|prelever|vous rembourser|me rembourser|rembourser)(?: \(?t\.?t\.?c\.?\)?)?(?: avant le .{6,20}| le .{6,20})?/,
  /^(?:montant|somme|total|solde|reste|net)\b(?: (?:net|restant|global|debiteur|de la facture|facture))? ?(?:a|que vous devez|qui reste a) (?:payer|regler|acquitter|verser|nous (?:payer|regler|verser)|votre charge|prelever)\b/,
  /^(?:net|reste|somme|montant) (?:a votre charge|exigible|appele|restant du|du par vous)/,
  /montant (?:t\.?t\.?c\.? )?(?:preleve|du|a votre charge|qui (?:vous )?sera (?:preleve|rembourse))(?: .{0,12}(?:le|du) .{6,20})?/,
  /(?:serez|sera) preleve\w* (?:d'un montant |de la somme )?de/,
  /(?:credit|solde|avoir) en votre faveur/,
  /^(?:reste|solde|somme|total|montant) due?\b(?!.*(?:facture|anterieur|precedent))/,
  /^(?:votre |mon )?solde debiteur(?:$|(?= ?:))/,
  /^montant (?:du|de (?:votre|mon|ce)) prelevement\b/,
  /montant en (?:votre|ma) faveur(?: en)?(?: eur(?:os)?\b)?/,
  /montant de (?:l'|votre )avoir(?: ttc)?(?:, en votre faveur)?/,
  /votre (?:solde|compte) (?:est )?(?:crediteur|debiteur)/,
  /^vous (?:nous )?devez\b/,
  // The title of a box, under which other totals may stand first.
  /^a (?:payer|regler|prelever)\b/,
  /^(?:somme|montant|total|net)(?: total| net)? a (?:payer|acquitter|verser)\b/,
  /^(?:solde|montant|somme|total) de(?= ?\d[\d ]*,\d{2} ?€ (?:sera )?(?:preleve|a (?:payer|regler)))/,
  /^(?:votre |notre )?(?:remboursement|avoir a rembourser)\b(?! de)/,
]

function labelled(layouts: readonly PageLayout[], labels: readonly RegExp[], exclude: RegExp): Candidate<number>[] {
  return findLabelled(layouts, { labels, parse: parseAmount, unless: exclude }).map((one) => inLastColumn(one, layouts))
}

const excluded = new RegExp(`${perEnergy.source}|${notThisBill.source}`)

/** Words that name HT and TTC wherever they stand in a label: only three amounts that add up prove them. */
const looseHt = [/\b(?:hors (?:t\.?v\.?a\b\.?|taxes?)|avant (?:tva|taxes?)|h\.t\.|ht)(?: \(h\.?t\.?\))?$/]
const looseTtc = [/\b(?:t\.?v\.?a\.? comprise|t\.?t\.?c\.?|tout compris|toutes taxes comprises|taxes comprises)$/]

interface TotalsRead {
  ht: Read<number>
  vat: Read<number>
  ttc: Read<number>
}

/** HT, VAT and TTC of the bill: the candidates that add up win over those that stand alone. */
export function readTotals(layouts: readonly PageLayout[]): TotalsRead {
  const rows = figuresOfTotalRows(layouts, totalRow)
  const htCandidates = [...labelled(layouts, ht, excluded), ...rows.amount_ht, ...toldAmounts(layouts, toldHt)]
  const vatCandidates = [...labelled(layouts, vat, excluded), ...rows.vat_amount, ...toldAmounts(layouts, toldVat)]
  // The VAT of one rate is that of the bill only where HT and TTC prove it.
  const ratedVat = [...labelled(layouts, vatOfRate, excluded), ...toldAmounts(layouts, toldRatedVat)]
  const ttcCandidates = [...labelled(layouts, ttc, excluded), ...rows.amount_ttc, ...toldAmounts(layouts, toldTtc)]
  const provable = [...vatCandidates, ...ratedVat]
  const best =
    addUp(htCandidates, provable, ttcCandidates) ??
    addUp(
      htCandidates.length > 0 ? htCandidates : labelled(layouts, looseHt, excluded),
      provable,
      ttcCandidates.length > 0 ? ttcCandidates : labelled(layouts, looseTtc, excluded),
    )
  if (best !== null) {
    return {
      ht: proven(best.ht, htCandidates),
      vat: proven(best.vat, provable),
      ttc: proven(best.ttc, ttcCandidates),
    }
  }
  const sum = withPrintedSum(htCandidates, provable, layouts)
  if (sum !== null) {
    return {
      ht: proven(sum.ht, htCandidates),
      vat: proven(sum.vat, provable),
      ttc: proven(sum.ttc.value, [sum.ttc]),
    }
  }
  const [row, another] = provenVatRows(layouts)
  if (row !== undefined && another === undefined)
    return { ht: provenFigure(row.base, row), vat: provenFigure(row.vat, row), ttc: provenFigure(row.total, row) }
  const net = chooseCandidate(htCandidates)
  // VAT is a fifth of HT at most; another figure beside the word is something else.
  const gross = chooseCandidate(ttcCandidates)
  const printed = vatBetween(net, gross, layouts)
  if (printed !== null) return { ht: net, vat: printed, ttc: gross }
  const plausible = vatCandidates.filter((one) => net === null || Math.abs(one.value) <= 0.201 * Math.abs(net.value))
  const only = plausible.length === 0 && net !== null ? ratedVat.filter((one) => isRateOf(one, net.value)) : plausible
  return { ht: net, vat: chooseCandidate(only), ttc: gross }
}

/** "TVA 20 % | 38,68 €" is the VAT of a bill whose whole HT it is 20 % of. */
function isRateOf({ label = '', value }: Candidate<number>, ht: number): boolean {
  const rate = parseFrenchNumber(/(\d{1,2}(?:,\d+)?) ?%/.exec(label)?.[1] ?? '')
  return rate !== null && Math.abs((ht * rate) / 100 - value) < 0.011
}

/** One row proves all three; where a bill has several, each is about one rate. */
function provenFigure({ value, cell, start, end }: ProvenVatRow['base'], { quote }: ProvenVatRow): Read<number> {
  return fieldAt(value, 0.97, cell, start, end, quote)
}

/** An amount without a label that can be read, which is to the cent what TTC has over HT, is the VAT. */
function vatBetween(ht: Read<number>, ttc: Read<number>, layouts: readonly PageLayout[]): Read<number> {
  if (ht === null || ttc === null) return null
  const difference = Math.round((ttc.value - ht.value) * 100) / 100
  const share = difference / ht.value
  if (!(share > 0.02 && share < 0.21)) return null
  const page = ht.evidence[0]?.page
  for (const cell of layouts.filter((layout) => layout.page === page).flatMap(({ cells }) => cells)) {
    const amount = tokensOf(cell).find(
      (token) =>
        (token.kind === 'amount' || token.kind === 'number') && token.decimals === 2 && token.value === difference,
    )
    if (amount !== undefined) return fieldAt(difference, 0.85, cell, amount.start, amount.end)
  }
  return null
}

function addUp(
  hts: readonly Candidate<number>[],
  vats: readonly Candidate<number>[],
  ttcs: readonly Candidate<number>[],
): { ht: number; vat: number; ttc: number } | null {
  const sums: { ht: number; vat: number; ttc: number; score: number }[] = []
  for (const one of hts) {
    for (const two of vats) {
      for (const three of ttcs) {
        if (Math.abs(one.value + two.value - three.value) > 0.021 || one.value === 0) continue
        const score = one.confidence + two.confidence + three.confidence + Math.log10(1 + Math.abs(three.value)) * 0.05
        sums.push({ ht: one.value, vat: two.value, ttc: three.value, score })
      }
    }
  }
  const ttcsOfParts = [...new Set(sums.map((sum) => sum.ttc))]
  // Of the totals of two energies and their sum, the sum is that of the bill.
  const isWhole = ({ ttc }: { ttc: number }): boolean =>
    ttcsOfParts.some((one, index) =>
      ttcsOfParts.slice(index + 1).some((other) => one !== ttc && other !== ttc && Math.abs(one + other - ttc) < 0.011),
    )
  const whole = sums.filter(isWhole)
  return (whole.length > 0 ? whole : sums).sort((one, other) => other.score - one.score)[0] ?? null
}

function proven(value: number, candidates: readonly Candidate<number>[]): Read<number> {
  const places = candidates.filter((candidate) => candidate.value === value)
  return {
    value,
    confidence: 0.99,
    evidence: places.slice(0, 3).map((place) => evidenceAt(place.cell, place.start, place.end)),
  }
}

/** What remains to be paid after instalments, vouchers and earlier balances. */
export function readNetToPay(layouts: readonly PageLayout[]): Read<number> {
  return chooseCandidate([...labelled(layouts, net, notThisBill), ...headline(layouts)])
}

/** The amount in the largest type of the first page: what the customer is asked for. */
function headline(layouts: readonly PageLayout[]): Candidate<number>[] {
  const first = layouts[0]
  if (first === undefined) return []
  const heights = first.cells.map((cell) => cell.bottom - cell.top).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  const largest = first.cells
    .flatMap((cell) => {
      const amount = parseAmount(cell.folded)
      return amount !== null && cell.folded.includes('€') && amount.end >= cell.text.length - 6
        ? [{ cell, amount }]
        : []
    })
    .sort((a, b) => b.cell.bottom - b.cell.top - (a.cell.bottom - a.cell.top))[0]
  if (largest === undefined || largest.cell.bottom - largest.cell.top < usual * 1.25) return []
  const isCredit = [...cellsRightOf(largest.cell, first), ...cellsBelow(largest.cell, first)].slice(0, 3).some(inFavour)
  return [
    {
      value: isCredit ? -Math.abs(largest.amount.value) : largest.amount.value,
      confidence: 0.84,
      cell: largest.cell,
      start: largest.amount.start,
      end: largest.amount.end,
    },
  ]
}

/** "339,74 € en votre faveur": a credit, whether or not a minus sign stands before it. */
function inFavour({ folded }: Cell): boolean {
  return /^(?:en|a) (?:ma|votre) (?:faveur|credit)\b/.test(folded)
}

/** "Montant prélevé 412,64 €" under a total of 412,64 €: the whole of it is due, not paid. */
function withDebitAsDue(totals: EnergyInvoice['totals']): EnergyInvoice['totals'] {
  const { ttc, already_paid: paid, net_to_pay: net } = totals
  if (ttc === null || paid?.value !== ttc.value || (net !== null && net.value !== ttc.value)) return totals
  return { ...totals, already_paid: null, net_to_pay: net ?? paid }
}

/** Totals of the bill as one block. */
export function readAllTotals(layouts: readonly PageLayout[]): EnergyInvoice['totals'] {
  const totals = { ...readTotals(layouts), ...readDeductions(layouts), net_to_pay: readNetToPay(layouts) }
  return explainDifference(layouts, withDebitAsDue(totals))
}
