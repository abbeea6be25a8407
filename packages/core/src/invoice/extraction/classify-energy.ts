import type { PageLayout } from '../../layout/cell.js'
import type { EnergyType } from '../energy-invoice.js'
import type { ChargeRow } from './tables/charge-row.js'
import { recogniseSupplier } from './fields/read-supplier.js'
import type { ReadingRow } from './readings/read-readings.js'

/** Which energy a bill is about, and how surely (0..1). `isBill` false: not an energy bill at all. */
export interface EnergyClassification {
  type: EnergyType | null
  confidence: number
  isBill: boolean
}

type Signs = readonly (readonly [pattern: RegExp, weight: number])[]

const electricitySigns: Signs = [
  [/puissance(?: souscrite)?.{0,20}\d ?kva|\b\d{1,2} ?kva\b/, 3],
  [/\b(?:pdl|prm)\b|point de livraison/, 2],
  [/linky/, 2],
  [/heures? (?:pleines|creuses)/, 2],
  [/\benedis\b/, 1],
  [/turpe|btinf|accise sur l'electricite/, 1],
]
const gasSigns: Signs = [
  [/\bpce\b|point de comptage/, 3],
  [/gazpar|compteur gaz/, 2],
  [/coeff?(?:icient)? (?:de )?conv|kwh ?\/ ?m[3³]/, 2],
  [/consommation annuelle de reference|\bcar\b.{0,12}kwh/, 2],
  [/\bgrdf\b|urgence (?:securite )?gaz/, 1],
  [/accise sur le gaz|ticgn/, 1],
]
const billSigns: Signs = [
  [/\bfacture\b|\bavoir\b|\becheancier\b|\bquittance d'(?:electricite|energie)|\bquittance de gaz\b/, 2],
  [/\bkwh\b/, 2],
  [/abonnement|part fixe|prime fixe/, 1],
  [/\bcta\b|contribution tarifaire|accise|ticfe|ticgn|\bcspe\b/, 2],
  [/\b(?:pdl|prm|pce)\b|point de (?:livraison|comptage)|reference d'acheminement|\brae\b/, 2],
  [/(?:net|reste|montant|total|somme).{0,20}a (?:payer|regler|acquitter)|total ttc|\bttc\b|toutes taxes comprises/, 1],
  [/mediateur national de l'energie|energie-mediateur|energie-info/, 1],
]
/** Titles of documents that talk about energy without billing it. */
const otherDocument =
  /^(?:votre |notre |mon )?(?:devis(?! gratuit)|proposition (?:commerciale|d'offre|tarifaire|de contrat|pour|[a-z]{2,5}-\d)|offre de fourniture|simulation|estimation de (?:votre )?facture|releve de (?:compte|operations)|releve bancaire|bulletin de (?:paie|paye|salaire)|quittance(?! d'(?:electricite|energie)| de gaz)|appel de (?:charges|fonds|provisions)|decompte (?:de|des) charges|charges de copropriete|ticket|recu\b|attestation|conditions (?:generales|particulieres)|(?:fiche|note) (?:recapitulative|contractuelle|standardisee|d'information|de souscription)|(?:recapitulatif|resume|synthese|confirmation) (?:de |du |d')(?:votre |l')?(?:contrat|offre|souscription|adhesion|commande)|grille tarifaire|bulletin de souscription)|\bdevis n[°o]|\bbon pour accord\b/

/** Titles stand in the upper half of the first page and are short. */
function isTitledOtherwise(layout: PageLayout | undefined): boolean {
  if (layout === undefined) return false
  const titles = layout.cells.filter((cell) => cell.top < layout.heightPt * 0.5 && cell.text.length < 70)
  const other = titles.find((cell) => otherDocument.test(cell.folded))
  if (other === undefined) return false
  const bill = titles.find((cell) => /^(?:votre |ma |notre )?facture\b/.test(cell.folded))
  return bill === undefined || bill.top > other.top
}

const suppliedSite =
  /(?:point de livraison|\bpdl\b|\bprm\b|\bpce\b|point de comptage|reference d?'?acheminement|\brae\b)[^\d]{0,40}\d(?:[ .]?\d){9}|vous avez consomme [\d ]+ ?kwh|puissance souscrite[^\d]{0,12}\d{1,2} ?kva/

/** Every bill of electricity or gas counts kilowatt hours (arrêté du 18 avril 2012, art. 6); water and telephone do not. */
const billedUnit = /\b[km]wh\b/

/** What a bill of a supplier says and an invoice of a plumber or a shop does not. */
const supplySigns = [
  /prochaine? (?:facture|releve)/,
  /lieu de consommation|adresse de (?:consommation|fourniture)|site de consommation/,
  /mediateur national de l'energie|energie-mediateur/,
  /(?:depannage|urgence|secours)[^\n]{0,40}(?:enedis|erdf|grdf|electricite|gaz)/,
  /\babonnement\b/,
  /\baccises?\b|\bcspe\b|\bticfe\b|\bticgn\b|\bcta\b/,
]

/** A charged tax on energy, or kilowatt hours with their amount: offers and letters about prices charge neither. */
function provesEnergy({ category, figures }: ChargeRow): boolean {
  const isAmount = figures.some(
    ({ token }) => token.kind === 'amount' || (token.kind === 'number' && token.decimals === 2),
  )
  if (category === 'tax') return isAmount
  const isCounted = figures.some(
    ({ token, header }) => (token.kind === 'quantity' && token.unit === 'kwh') || (header?.text ?? '').includes('kwh'),
  )
  return category === 'consumption' && isAmount && isCounted
}

/** A total or an amount to pay, with its figure: a letter about prices has none. */
function hasTotal(layout: PageLayout): boolean {
  return layout.rows.some((row) => {
    const text = row.cells.map((cell) => cell.folded).join(' ')
    return (
      /\b(?:total|(?:hors|toutes) taxes?|ttc|a (?:payer|regler|acquitter|prelever)|preleve|solde|avoir|htva|net|tva|compris|credit)\b/.test(
        text,
      ) && /\d,\d{2}(?!\d)|\d\.\d{2}(?!\d)/.test(text)
    )
  })
}

/** A bill without its detail pages: its title, what is to be paid, and the site that is supplied. */
function isFirstPageOfBill(layout: PageLayout | undefined, text: string): boolean {
  const titled = layout?.cells.some(
    (cell) => /^(?:votre |ma |notre )?facture\b/.test(cell.folded) && cell.top < layout.heightPt * 0.5,
  )
  const signs = supplySigns.filter((pattern) => pattern.test(text)).length
  return (
    titled === true &&
    signs >= 2 &&
    /\bttc\b/.test(text) &&
    suppliedSite.test(text) &&
    /\belectricite\b|\bgaz\b/.test(text)
  )
}

/** A page of sites of a bill with many: no amount need stand on it, but the site, its power and its indexes do. */
function isPageOfDetail(layout: PageLayout | undefined, text: string): boolean {
  const titled = layout?.cells.some(
    (cell) => /^detail de (?:votre|la) factur/.test(cell.folded) && cell.top < layout.heightPt * 0.3,
  )
  return (
    titled === true &&
    text.includes('puissance souscrite') &&
    /\bacheminement\b|point de livraison/.test(text) &&
    /index (?:de )?(?:debut|fin)|\bkwh\b/.test(text)
  )
}

/** The first page of a bill of many sites names none: its supplier, its accounts, its total and the next bill do. */
function isSummaryOfSites(layouts: readonly PageLayout[], text: string): boolean {
  const [first] = layouts
  const titled = first?.cells.some(
    (cell) => /^(?:votre |ma )?facture\b.{4,40}\d/.test(cell.folded) && cell.top < first.heightPt * 0.5,
  )
  return (
    titled === true &&
    /\bcompte (?:de facturation|commercial)\b/.test(text) &&
    /depannage|urgence/.test(text) &&
    (text.includes('prochaine facture') || /\b(?:grdf|enedis|erdf)\b/.test(text)) &&
    /total t\.?t\.?c|total h\.?t|hors t\.?v\.?a/.test(text) &&
    (recogniseSupplier(layouts)?.confidence ?? 0) >= 0.9
  )
}

function score(text: string, signs: Signs): number {
  return signs.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0)
}

/** Decides from charged rows and readings first, from the words around them second. */
export function classifyEnergy(
  layouts: readonly PageLayout[],
  rows: readonly ChargeRow[],
  readings: readonly ReadingRow[],
): EnergyClassification {
  const text = layouts.map((layout) => layout.cells.map((cell) => cell.folded).join('\n')).join('\n')
  const charged = rows.filter((row) => row.category !== 'service')
  const billScore = score(text, billSigns) + Math.min(4, charged.length)
  const isCharged =
    billScore >= 8 &&
    charged.length >= 2 &&
    billedUnit.test(text) &&
    layouts.some(hasTotal) &&
    charged.some(provesEnergy)
  const isBill =
    (isCharged ||
      isFirstPageOfBill(layouts[0], text) ||
      isPageOfDetail(layouts[0], text) ||
      isSummaryOfSites(layouts, text)) &&
    !isTitledOtherwise(layouts[0])
  const electricity = structural('electricite', charged, readings) + score(text, electricitySigns)
  const gas = structural('gaz', charged, readings) + score(text, gasSigns)
  if (electricity + gas === 0) return { type: null, confidence: 0, isBill }
  const high = Math.max(electricity, gas)
  const low = Math.min(electricity, gas)
  if (low >= 7 && low / high > 0.45) return { type: 'dual', confidence: confidence(low, 3), isBill }
  return { type: electricity > gas ? 'electricite' : 'gaz', confidence: confidence(high - low, 1.5), isBill }
}

function structural(
  energy: 'electricite' | 'gaz',
  rows: readonly ChargeRow[],
  readings: readonly ReadingRow[],
): number {
  const charged = rows.filter((row) => row.energy === energy).length
  const read = readings.filter((reading) => reading.energy === energy).length
  return Math.min(8, 1.5 * charged) + Math.min(3, 2 * read)
}

function confidence(margin: number, scale: number): number {
  return Math.round((1 - Math.exp(-margin / scale)) * 0.99 * 100) / 100
}
