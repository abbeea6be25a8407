import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import type { IsoDate, PriceType, Read } from '../../energy-invoice.js'
import { fieldAt } from '../values/evidence.js'
import { parseDate } from '../values/parsers.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { stackedLines } from './stacked-lines.js'

const regulatedNo =
  /(?:prix|tarifs?|offre)s? (?:est |sont )?non[- ]reglementee?s?|(?<!ou )(?<!\()\bnon[- ]reglementee?s?\b|ne (?:releve|sont|est|beneficie|depende?)\w*[^.]{0,30} pas [^.]{0,30}reglement|offre de marche|prix libres?|prix de marche|marche libre|hors tarifs? reglementes?|(?:n'est|ne sont) pas reglementes?|(?:n'est|ne sont|s'agit) pas (?:d[eu']s? ?|un |l[ea] |aux? )?(?:prix|tarifs?|offres?) reglement/
const regulatedYes = /(?:prix|tarifs?) reglementes?|tarifs? bleu|tarifs? reglementes? de vente|\btrve?\b/

/** Whether the prices are the regulated ones. */
export function readRegulated(layouts: readonly PageLayout[]): Read<boolean> {
  const cells = layouts.flatMap((layout) => layout.cells)
  const plain = cells.filter((cell) => cell.text.length < 115)
  const told =
    plain.find((cell) => regulatedNo.test(cell.folded)) ??
    stackedLines(layouts).find(({ folded }) => regulatedNo.test(folded))
  if (told !== undefined) return fieldAt(false, 0.95, told)
  const regulated = plain.find(
    (cell) =>
      regulatedYes.test(cell.folded) && !/% |indexe|par rapport|sur le prix|reduction|reserves?/.test(cell.folded),
  )
  const free =
    cells.find((cell) => regulatedNo.test(cell.folded)) ??
    layouts.flatMap(paragraphsOf).find((paragraph) => regulatedNo.test(paragraph.folded))
  if (regulated === undefined && free !== undefined) return fieldAt(false, 0.85, free)
  return regulated === undefined ? null : fieldAt(true, 0.93, regulated)
}

const priceTypes: readonly [PriceType, RegExp][] = [
  ['dynamique', /tarification dynamique|prix (?:spot|dynamique)|offre dynamique/],
  ['indexe', /prix (?:ht )?(?:du kwh )?(?:indexe|variable|revisable)|\bindexee?s?\b/],
  ['fixe', /(?:a |, )?prix (?:ht )?(?:du kwh |de marche )?(?:sont )?(?:fixes?|bloques?|fermes?|garantis?)\b|^fixe\b/],
]

/** How the prices are set. */
export function readPriceType(layouts: readonly PageLayout[], regulated: Read<boolean>): Read<PriceType> {
  if (regulated?.value === true) return { ...regulated, value: 'reglemente' }
  for (const layout of layouts) {
    for (const row of layout.rows) {
      for (const cell of row.cells) {
        if (!/offre|prix|contrat|formule/.test(cell.folded)) continue
        const below = cellsBelow(cell, layout, { reach: 0.8 }).slice(0, 2)
        // "Prix | indexé, non réglementé": a label in a cell of its own.
        const beside = cell.text.length < 25 ? cellsRightOf(cell, layout)[0] : undefined
        const text = [cell, beside, ...below].flatMap((one) => (one === undefined ? [] : [one.folded])).join(' ')
        const type = priceTypes.find(
          ([, pattern]) =>
            pattern.test(text) &&
            /offre|marche|non reglement|contrat|prix (?:[a-z]+ ){0,2}(?:fixe|ferme)s?(?: [a-z]+){0,3} (?:jusqu|pendant)|hors tarif/.test(
              text,
            ),
        )?.[0]
        if (type !== undefined) return fieldAt(type, 0.88, cell)
      }
    }
  }
  return null
}

const end =
  /(?:(?:venant|arrivant|arrive) a echeance|fin de (?:contrat|l'offre|validite)|date (?:de fin|d'echeance) (?:du contrat|de (?:votre |l')offre)|echeance du contrat|engagement jusqu'au|contrat (?:valable |conclu )?jusqu'au|\b(?:fixe|garanti|bloque|ferme)s?(?:,? [a-z]+){0,4},? jusqu'au|(?:terme|fin) du contrat|fin du prix (?:fixe|garanti|bloque))/

/** Until when the prices or the contract hold. */
export function readEndDate(layouts: readonly PageLayout[]): Read<IsoDate> {
  const found = findLabelled(layouts, { labels: [end], parse: parseDate, unless: /valable jusqu'au.*filleul/ })
  return chooseCandidate(found.length > 0 ? found : stackedLines(layouts).flatMap(endInLines))
}

function endInLines(cell: Cell): Candidate<IsoDate>[] {
  const match = end.exec(cell.folded)
  const start = match === null ? 0 : match.index + match[0].length
  const date = match === null ? null : parseDate(cell.folded.slice(start))
  return date === null
    ? []
    : [{ value: date.value, confidence: 0.85, cell, start: start + date.start, end: start + date.end }]
}
