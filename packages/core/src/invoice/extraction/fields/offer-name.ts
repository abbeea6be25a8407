import type { Cell, PageLayout } from '../../../layout/cell.js'
import { fold } from '../../../layout/fold.js'
import { joinCells } from '../../../layout/join-cells.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { cellsBelow, cellsRightOf, onSameRow } from '../../../layout/neighbours.js'
import { regulatedOfferNames, suppliers } from '../../../energy/suppliers.js'
import type { Read } from '../../energy-invoice.js'
import { chooseCandidate, nearestOver, type Candidate } from './candidates.js'

const heading =
  /^(?:•\s)?(?:(?:nom de )?(?:votre |mon |l'|notre )?(?:offre|contrat|formule|tarif(?=$| ?:))(?: (?:souscrite?|choisie?|commerciale?|actuelle?))?(?: (?:d'|de )?(?:electricite|gaz|energie))?)\s?:?\s?(?=$|[a-z"])/
/** A label that goes on with what kind of offer it is: "Votre offre, prix fixe, non réglementé". */
const headingWithKind =
  /^(?:votre |mon |l'|notre )?(?:offre|formule)(?: (?:souscrite?|choisie?|commerciale?|actuelle?))?(?:,| ?\()? ?(?:(?:a )?prix|offre de marche|non reglement|tarif)/
const electricityQuoted = /"([^"]{2,45})"/
const energyPart =
  /^(?:[a-z]{0,4}-?\d[\d-]{3,}|electricite|gaz(?: naturel)?|elec|offre (?:d'|de )?(?:electricite|gaz|energie)|electricite (?:et|\+|&) gaz|gaz (?:et|\+|&) electricite|offre de marche.*|offre a .*|prix .*|tarif (?:non )?reglementee?s?.*|puissance.*|\d+ ?kva.*|option (?:base|heures?).*|base|particuliers?|professionnels?|pro)$/
const notAnOffer =
  /^(?:c\.?a\.?r\b|recapitulatif|prochaine?\b|t\.?v\.?a\b|numero\b|ref\.?\b|h\.?t\b|t\.?t\.?c\b|ce que (?:je|vous)|mensualites?\b|compte de|prelevements?\b|l'essentiel|de marche|part (?:variable|fixe)|n[°o]|de fourniture|est\b|au nom|vos\b|votre\b|sans\b|d'energie|le\b|la\b|avec\b|ne\b|conclu|reference|resilie|comporte|signe|reste|net a|total|montant|solde|(?:offre|type|contrat|option|puissance|pdl|prm|pce|compteur|client|titulaire|siret|siren|compte|periode.*|date.*|adresse.*|reference.*)$)|kwh|€|\d{4}/

/** The commercial name without what is printed around it: energy, type of prices, power. */
export function cleanOfferName(printed: string): string | null {
  const parts = printed
    .replace(/^[\s:•"]+|["\s]+$/g, '')
    .split(
      /\s[–—-]\s|,\s(?=tarif|prix|offre|option|à prix|a prix|jusqu)|\s?\|\s?|\s?:\s|\s?\((?=prix|offre|elec|gaz|(?:non )?réglement|b[0-2]i?\)|base\)|h[pc])/i,
    )
  const kept = parts.filter((part) => !energyPart.test(fold(part).trim()))
  const name = (kept[0] ?? '')
    .replace(/\s+(?:option (?:base|heures? (?:pleines?\s?\/\s?)?(?:heures? )?creuses?)\s*)?\d{1,2}\s?kVA.*$/i, '')
    .replace(/\s+option (?:base|heures? creuses?|tempo|ejp)$/i, '')
    .trim()
  return name.length >= 2 && name.length <= 60 ? name : null
}

function offerCandidate(cell: Cell, start: number, confidence: number): Candidate<string> | null {
  const printed = cell.text.slice(start)
  const name = cleanOfferName(printed)
  if (name === null || notAnOffer.test(fold(name)) || energyPart.test(fold(name))) return null
  const from = start + Math.max(0, printed.indexOf(name))
  return { value: name, confidence, cell, start: from, end: from + name.length }
}

/** "C-55353-51 | contrat": a page that prints its values before their labels. */
function hasValueBefore(cell: Cell, layout: PageLayout): boolean {
  return layout.cells.some(
    (other) =>
      other.right <= cell.left &&
      cell.left - other.right < 1.6 * (cell.bottom - cell.top) &&
      /\d/.test(other.folded) &&
      onSameRow(other, cell),
  )
}

/** "Offre électricité : Contrat Garanti Pro 2", then "ans – prix fixe": a name that runs over the end of its line. */
function withRestOfLine(cell: Cell, layout: PageLayout): Cell {
  const [next] = cellsBelow(cell, layout, { reach: 0.8 })
  return next !== undefined && /^\p{Ll}/u.test(next.text) && !/[.,;:)]$/.test(cell.text) ? joinCells(cell, next) : cell
}

/** "Votre contrat : Gaz Adapt 1 an – Gaz naturel – offre de marché à prix indexé ...". */
const namedAfterColon = /^[^:]{4,40} ?: [^–—:,]{3,45} - /

/** "ABONNÉ | CONTRAT | TOURNÉE | COMPTEUR": what stands beside a head is another head. */
function isAmongHeads(cell: Cell, layout: PageLayout): boolean {
  const heads = layout.cells.filter((other) => onSameRow(other, cell) && !/\d/.test(other.folded))
  const isOverFigure = (head: Cell): boolean => /\d/.test(cellsBelow(head, layout)[0]?.folded ?? '')
  return heads.length >= 3 && isOverFigure(cell) && heads.filter(isOverFigure).length >= 2
}

function fromHeadings(layouts: readonly PageLayout[]): Candidate<string>[] {
  return layouts.flatMap((layout) =>
    layout.cells.flatMap((cell) => {
      const titled = /^(?:•\s)?(?:Votre offre|Offre|OFFRE) (?=\p{Lu})/u.exec(cell.text)
      if (titled !== null) return offerCandidate(cell, titled[0].length, 0.9) ?? []
      if (headingWithKind.test(cell.folded) && cell.text.length < 70) {
        const over = nameOver(cell, layout)
        return over === null ? [] : [over]
      }
      const match = heading.exec(cell.folded)
      if (match === null || hasValueBefore(cell, layout)) return []
      const inside = cell.folded.slice(match[0].length).replace(/^[\s:]+/, '')
      if (inside !== '') {
        const candidate = (cell.text.length < 80 ? cell.folded.includes(':') : namedAfterColon.test(cell.folded))
          ? offerCandidate(withRestOfLine(cell, layout), cell.text.length - inside.length, 0.9)
          : null
        return candidate === null ? [] : [candidate]
      }
      const beside = cellsRightOf(cell, layout).find((one) => one.left - cell.right < 230 && one.region === cell.region)
      const next = [isAmongHeads(cell, layout) ? undefined : beside, cellsBelow(cell, layout)[0]]
      const candidates = next.flatMap((one) =>
        one === undefined || one.text.length > 90 ? [] : (offerCandidate(one, 0, 0.9) ?? []),
      )
      return candidates.slice(0, 1)
    }),
  )
}

/** "Gaz Confiance" over "Formule (prix indexé, non réglementé)": tiles that print their values first. */
function nameOver(cell: Cell, layout: PageLayout): Candidate<string> | null {
  const over = nearestOver(cell, layout)
  if (over === undefined || cell.top - over.bottom > 0.9 * (cell.bottom - cell.top) || over.text.length > 60)
    return null
  return offerCandidate(over, 0, 0.82)
}

function fromQuotes(layouts: readonly PageLayout[]): Candidate<string>[] {
  return layouts.flatMap((layout) =>
    layout.cells.flatMap((cell) => {
      const match = electricityQuoted.exec(cell.folded)
      if (match?.[1] === undefined || cell.text.length > 80 || !/electricite|gaz|offre|tarif/.test(cell.folded))
        return []
      const start = match.index + 1
      return [
        {
          value: cell.text.slice(start, start + match[1].length).trim(),
          confidence: 0.93,
          cell,
          start,
          end: start + match[1].length,
        },
      ]
    }),
  )
}

const toldOffer =
  /\b(?:[Ll]['’]|[Vv]otre |, )?offre (\p{Lu}[\p{L}\d'’&+-]*(?: (?:& )?(?:\p{Lu}[\p{L}\d'’&+-]*|\d+ (?:ans?|mois)))*)/u

const quotedContract = /contrat .{0,20}[«“"] ?([^«»“”"]{3,45}?) ?[»”"]/

/** "avec l'offre Garance, en option Base". */
function fromSentences(layouts: readonly PageLayout[]): Candidate<string>[] {
  return layouts
    .flatMap((layout) => [...layout.cells, ...paragraphsOf(layout)])
    .flatMap((cell) => {
      const match = toldOffer.exec(cell.text) ?? quotedContract.exec(cell.text)
      if (match?.[1] === undefined || cell.text.length < 12) return []
      // A name that ends with its line may go on: "Contrat Garanti Pro 2", then "ans".
      if (/\d$/.test(match[0]) && match.index + match[0].length >= cell.text.length) return []
      const start = match.index + match[0].lastIndexOf(match[1])
      return [{ value: match[1], confidence: 0.88, cell, start, end: start + match[1].length }]
    })
}

/** "Électricité Idylle" on a line of its own: the energy and a name. */
const energyAndName =
  /^(?:Électricité|Gaz) (?!(?:Naturel|Verte?|Total|Réseau|Transport|Distribution|Passerelle|de|du|France)\b)\p{Lu}\p{Ll}{3,}(?: \p{Lu}[\p{L}\d]+)?$/u

function fromNamedEnergy(layouts: readonly PageLayout[]): Candidate<string>[] {
  return (layouts[0]?.cells ?? []).flatMap((cell) =>
    energyAndName.test(cell.text)
      ? [{ value: cell.text, confidence: 0.75, cell, start: 0, end: cell.text.length }]
      : [],
  )
}

/** "2 ans", "Duo", "Pro" after a known name. */
const nameGoesOn = /^(?: \d ans?\b| \p{Lu}[\p{L}\d'’+-]*| Option \p{Lu}\p{L}+)*/u

/** "Soir et week-end | 519 kWh": a band that an offer is called after. */
function isBandOfRow(cell: Cell, { rows }: PageLayout): boolean {
  const row = rows.find(({ cells }) => cells.includes(cell))
  return row?.cells.some((other) => other !== cell && /\d ?[km]wh\b/.test(other.folded)) ?? false
}

/** Names of offers that the directory knows, with the duration that may follow ("2 ans", "Pro"). */
function fromDirectory(layouts: readonly PageLayout[], supplierName: string | null): Candidate<string>[] {
  const own = suppliers().find((supplier) => supplier.name === supplierName)
  const plain = new Set(own?.plainWordNames ?? [])
  const offers = [...(own?.offers ?? []), ...regulatedOfferNames()]
    .filter((offer) => !plain.has(offer) && !/^(?:trve?|tarif reglemente.*)$/.test(fold(offer)))
    .sort((a, b) => b.length - a.length)
    .map((offer) => ({ offer, folded: fold(offer) }))
  return layouts.flatMap((layout) =>
    layout.cells.flatMap((cell) => {
      if (cell.text.length > 110 || /rue|grille|reference au|sur le prix|consultables?/.test(cell.folded)) return []
      if (isBandOfRow(cell, layout)) return []
      for (const { folded } of offers) {
        const start = cell.folded.indexOf(folded)
        if (
          start < 0 ||
          /\w/.test(cell.folded.charAt(start - 1)) ||
          /\w/.test(cell.folded.charAt(start + folded.length))
        )
          continue
        const end = start + folded.length + (nameGoesOn.exec(cell.text.slice(start + folded.length))?.[0].length ?? 0)
        return [{ value: cell.text.slice(start, end), confidence: start <= 2 ? 0.9 : 0.82, cell, start, end }]
      }
      return []
    }),
  )
}

/** A name that ends with its line where another place prints more of it. */
function isCutShort({ value, cell, end }: Candidate<string>, all: readonly Candidate<string>[]): boolean {
  return end >= cell.text.length && all.some((other) => fold(other.value).startsWith(`${fold(value)} `))
}

/** The commercial name of the offer: under or beside its label, in quotes, in a sentence, or as the directory knows it. */
export function readOfferName(layouts: readonly PageLayout[], supplierName: string | null): Read<string> {
  const candidates = [
    ...fromQuotes(layouts),
    ...fromHeadings(layouts),
    ...fromSentences(layouts),
    ...fromDirectory(layouts, supplierName),
    ...fromNamedEnergy(layouts),
  ]
  return chooseCandidate(
    candidates.filter((one) => !isCutShort(one, candidates)),
    fold,
  )
}
