import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { cellsRightOf } from '../../../layout/neighbours.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import type { EnergyInvoice, EnergyType, InvoiceKind, PaymentMethod, Read } from '../../energy-invoice.js'
import { labelCells } from './candidates.js'
import { stackedLines } from './stacked-lines.js'
import { evidenceAt, fieldAt } from '../values/evidence.js'

type Mention = keyof EnergyInvoice['mentions']

/** Words that prove a mandatory mention (arrêté du 18 avril 2012, art. 4 to 10; C. énergie R.333-10). */
const proofs: Readonly<Record<Mention, RegExp>> = {
  mediator: /mediateur (?:national )?de l'energie|energie-mediateur|\bmediation de l'energie/,
  complaint_contact: /reclam(?:ation|er\b|ez\b)/,
  supplier_address: /siege social|r\.?c\.?s\.?\b|\b(?:tsa|cs|bp) \d{2}/,
  network_emergency_phone:
    /(?:depannage|urgence|coupure|secours|\bpannes?\b|odeur de gaz|securite gaz|fuite de gaz|0 ?800 ?47 ?33 ?33|09 ?72 ?67 ?50 ?\d\d)/,
  regulated_stated:
    /(?:prix|tarifs?|offre) (?:non[- ])?reglementee?s?|offre de marche|\bnon[- ]reglementee?s?\b|tarifs? reglementes?|prix (?:de marche|libres?\b|de l'offre de marche)|offres? (?:a prix )?libres?\b|tarifs? (?:de marche|libres?\b)|\btrve?\b|tarifs? bleu|\(reglementee?s?\)|hors tarifs? reglementes?|(?:n'est|ne sont) pas reglementee?s?/,
  estimation_basis:
    /l'estim\w+.{0,60}(?:consommations?|annee)|(?:index|quantite).{0,12} estime.{0,60}(?:consommation|puissance|profil|historique)|estim\w+.{0,90}(?:historique|consommations? (?:passee|anterieure|precedente)|profil|calcul)|(?:historique|calcul).{0,60}estim|estim\w+.{0,40}(?:d'apres|selon|a partir d|sur la base|en fonction d|basee?s? sur|au vu d|compte tenu)|(?:d'apres|selon|a partir d|sur la base d|en fonction d).{0,60}estim|estimation fondee|(?:evaluee?s?|calculee?s?|estimee?s?) (?:sur la base|d'apres|selon|a partir(?! d'une consommation annuelle)|en fonction|par rapport|au prorata)/,
  energy_mix:
    /(?:mix|origine|bouquet).{0,40}(?:energetique|electricite)|nucleaire.{0,80}renouvelable|renouvelable.{0,80}nucleaire|\bmix 20\d{2}\b|electricite (?:fournie )?(?:en )?20\d{2} ?:? (?:[a-z]+ )?\d+(?:,\d)? ?%|(?:provenance|production|sources?) de (?:l'|votre |notre )?electricite|(?:nucleaire|hydraulique|eolien(?:ne)?|solaire|renouvelables?|charbon|fioul) ?:? \d+(?:,\d+)? ?%.{0,60}(?:nucleaire|hydraulique|eolien(?:ne)?|solaire|renouvelables?|gaz|charbon|fioul|autres?) ?:? \d+(?:,\d+)? ?%/,
}

/** Which mandatory mentions the document prints; false when none of its words prove one. */
export function readMentions(layouts: readonly PageLayout[], type: EnergyType): EnergyInvoice['mentions'] {
  const cells = layouts.flatMap((layout) => [...layout.cells, ...layout.turned])
  const read = (mention: Mention): Read<boolean> => {
    const cell =
      cells.find((one) => proofs[mention].test(one.folded)) ??
      acrossLines(layouts, proofs[mention]) ??
      (mention === 'regulated_stated'
        ? stackedLines(layouts).find((one) => proofs[mention].test(one.folded))
        : undefined)
    if (cell !== undefined) return fieldAt(true, 0.95, cell)
    return { value: false, confidence: 0.8, evidence: [] }
  }
  return {
    mediator: read('mediator'),
    complaint_contact: read('complaint_contact'),
    supplier_address: read('supplier_address'),
    network_emergency_phone: read('network_emergency_phone'),
    regulated_stated: read('regulated_stated'),
    estimation_basis: read('estimation_basis'),
    // The origin of electricity is owed with electricity only (C. énergie R.333-10): its absence means nothing for gas.
    energy_mix: type === 'gaz' && read('energy_mix')?.value !== true ? null : read('energy_mix'),
  }
}

/** A sentence may run over the lines of a paragraph. */
function acrossLines(layouts: readonly PageLayout[], proof: RegExp): Cell | undefined {
  const paragraph = layouts.flatMap(paragraphsOf).find(({ folded }) => proof.test(folded))
  return paragraph ?? layouts.flatMap(rowsWithNext).find(({ folded }) => proof.test(folded))
}

/** Recognition cuts small print at wide spaces, and centred lines begin each elsewhere: a row with the next one as one text. */
function rowsWithNext({ regions }: PageLayout): Cell[] {
  return regions.flatMap(({ rows }) =>
    rows.flatMap((row, index) => {
      const [first, ...others] = [...row.cells, ...(rows[index + 1]?.cells ?? [])]
      return first === undefined || others.length === 0 ? [] : [joinCells(first, ...others)]
    }),
  )
}

/** "A V O I R": a title whose letters are set apart. */
function unspaced(folded: string): string {
  return /^(?:[a-z]\s){3,}[a-z]$/.test(folded) ? folded.replace(/\s/g, '') : folded
}

const kinds: readonly [InvoiceKind, RegExp][] = [
  ['avoir', /^(?:facture d')?avoir\b|note de credit/],
  ['duplicata', /^duplicata\b/],
  [
    'resiliation',
    /facture de (?:resiliation|cloture)|facture de fin de contrat|^(?:votre |ma |notre )?derniere facture(?: d[e'].{0,20})?$|solde de (?:tout )?compte/,
  ],
  ['souscription', /(?:premiere facture|facture de (?:souscription|mise en service|bienvenue))/],
  [
    'regularisation',
    /facture (?:annuelle )?de regularisation(?! (?:vous|sera|aura|arrive|interv|parv))|^(?:votre |ma |notre )?regularisation annuelle/,
  ],
  [
    'relance',
    /^(?:lettre de |facture de |premiere |deuxieme |seconde |derniere |1re |2e )?(?:relance|mise en demeure|rappel de facture)\b/,
  ],
]

/** What a bill under a plain title says of itself: "Cette facture solde votre compte". */
const closesAccount =
  /\b(?:cette|la presente|votre) facture (?:solde|cloture|clot) (?:definitivement )?(?:votre|le) (?:compte|contrat)\b/

const opensAccount = /\b(?:voici|ceci est|est) votre (?:toute )?premiere facture\b/

/** A bill may hold its schedule: the title of a schedule counts only where nothing is called a bill. */
const schedule =
  /echeancier|^(?:votre |mon |notre )?(?:nouveau )?(?:calendrier de (?:paiements?|prelevements?)|plan de mensualisation)\b/

/** What sort of document this is, from its titles on the first page; `facture` when only that is said. */
export function readKind(layouts: readonly PageLayout[]): Read<InvoiceKind> {
  const first = layouts[0]
  if (first === undefined) return null
  const titles = labelCells(first)
    .filter((cell) => cell.top < first.heightPt * 0.6 && cell.text.length < 90)
    .map((cell) => ({ ...cell, folded: unspaced(cell.folded) }))
  for (const [kind, pattern] of kinds) {
    const title = titles.find((cell) => pattern.test(cell.folded))
    if (title !== undefined) return fieldAt(kind, 0.9, title)
  }
  const opening = [...first.cells, ...paragraphsOf(first)].find(({ folded }) => opensAccount.test(folded))
  if (opening !== undefined) return fieldAt('souscription', 0.88, opening)
  const closing = [...first.cells, ...paragraphsOf(first)].find(({ folded }) => closesAccount.test(folded))
  if (closing !== undefined) return fieldAt('resiliation', 0.88, closing)
  const bill =
    titles.find((cell) =>
      /\bfactur(?:e|ation)\b|^quittance d'(?:electricite|energie)|^quittance de gaz/.test(cell.folded),
    ) ?? first.cells.find((cell) => /\bfacture\b/.test(cell.folded))
  if (bill !== undefined) return fieldAt('facture', 0.96, bill)
  const title = titles.find(({ folded }) => schedule.test(folded))
  return title === undefined ? null : fieldAt('echeancier', 0.8, title)
}

const methods: readonly [PaymentMethod, RegExp][] = [
  [
    'prelevement',
    /mo(?:de|dalites?|yens?) de (?:paiement|reglement)\s?:?\s?(?:par )?prelevement|prelevement automatique\b(?!.{0,40}\bou\b)|sera (?:automatiquement )?preleve|prelevee? (?:automatiquement )?(?:le|a partir|a compter)|montant (?:ttc )?preleve|nous preleverons|(?:par )?prelevement (?:prevu |effectue )?(?:sur le|(?:le|au) \d|automatique a l'echeance|automatique[.,])|reglez par prelevement|^(?:date (?:de |du )?)?prelevement(?: (?:le|au|du|prevu le))?$|^(?:reglement|paiement) (?:par )?prelevement|^prelevement a l'echeance\b|^prelevement sepa\b(?!.{0,40}\bou\b)|^(?:a ete |sera )?preleve(?:e|ment)? (?:le|au)\b/,
  ],
  ['tip', /^tip sepa\b.{0,40}\b(?:signer|detacher|renvoyer|retourner)|\ben signant ce (?:titre|tip)\b/],
  [
    'cheque',
    /mo(?:de|dalites?|yens?) de (?:paiement|reglement)\s?:?\s?(?:par )?cheque|cheque a l'ordre|^par cheque\b|joindre a votre cheque|montant du cheque/,
  ],
  ['tip', /\btip sepa\b|mo(?:de|dalites?) de (?:paiement|reglement)\s?:?\s?tip/],
  [
    'virement',
    /^par virement\b|mo(?:de|dalites?|yens?) de (?:paiement|reglement)\s?:?\s?(?:par )?virement|(?:paiement|reglement|regler|payer|echeance)(?: avant le .{6,20})?,? par virement\b/,
  ],
  [
    'carte',
    /mo(?:de|dalites?|yens?) de (?:paiement|reglement)\s?:?\s?(?:par )?(?:carte|cb\b)|(?:regler|payer|reglee?|payee?|paiement)\b(?:[^.,]|\d[.,]\d){0,30} par carte(?: bancaire)?(?! ?(?:,|\/|ou\b|et\b))/,
  ],
  ['mandat', /mandat (?:administratif|de paiement)/],
]

/** Direct debit that could be chosen is not direct debit that was. */
const offered = /(?:vous pouvez|opter|optez|autres? moyens?|possibles?).*prelevement/

/** "Règlement" and what stands beside it, as one text. */
function labelledMethods(layout: PageLayout): Cell[] {
  return layout.cells
    .filter(({ folded }) => /^(?:mode de )?(?:reglement|paiement)$/.test(folded))
    .map((cell) => joinCells(cell, ...cellsRightOf(cell, layout).slice(0, 1)))
}

/** How this bill is paid. */
export function readPaymentMethod(layouts: readonly PageLayout[]): Read<PaymentMethod> {
  const cells: Cell[] = layouts.flatMap((layout) => [...layout.cells, ...labelledMethods(layout)])
  for (const [method, pattern] of methods) {
    const cell = [...cells, ...layouts.flatMap(paragraphsOf)].find(
      (one) => pattern.test(one.folded) && !(method === 'prelevement' && offered.test(one.folded)),
    )
    if (cell !== undefined) return { value: method, confidence: 0.92, evidence: [evidenceAt(cell)] }
  }
  return null
}
