import type { Cell, PageLayout } from '../../../layout/cell.js'
import { fold } from '../../../layout/fold.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { networkOperators, suppliers } from '../../../energy/suppliers.js'
import type { Supplier } from '../../../energy/supplier.js'
import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { fieldAt } from '../values/evidence.js'
import { readUnknownSupplier } from './unknown-supplier.js'
import { digitsOf, parsePhone, passesLuhn, phonePattern } from '../values/identifiers.js'

interface Mention {
  cell: Cell
  start: number
  end: number
}

interface KnownSupplier {
  supplier: Supplier
  names: readonly Term[]
  domains: readonly Term[]
}

/** A name or domain: its plain text decides fast that a page does not hold it, its pattern where exactly it stands. */
interface Term {
  folded: string
  pattern: RegExp
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function nameTerm(name: string): Term {
  const folded = fold(name)
  return { folded, pattern: new RegExp(String.raw`(?<![\w@.-])${escape(folded)}(?![\w-]|\.[a-z])`) }
}

function domainTerm(domain: string): Term {
  return { folded: domain, pattern: new RegExp(String.raw`(?<![\w-])(?:[\w.-]+[@.])?${escape(domain)}(?![\w.-]*\w)`) }
}

let known: readonly KnownSupplier[] | null = null

/** Compiled once: the list is constant data. */
function knownSuppliers(): readonly KnownSupplier[] {
  known ??= suppliers().map((supplier) => {
    const plain = new Set(supplier.plainWordNames)
    const names = [supplier.name, ...supplier.aliases, ...supplier.brands].filter((name) => !plain.has(name))
    return { supplier, names: names.map(nameTerm), domains: supplier.domains.map(domainTerm) }
  })
  return known
}

function firstMatch(terms: readonly Term[], text: string): RegExpExecArray | undefined {
  for (const term of terms) {
    const match = text.includes(term.folded) ? term.pattern.exec(text) : null
    if (match !== null) return match
  }
  return undefined
}

const legalLine = /\b(?:r\.?c\.?s\.?|capital|siege social|n[°i]? tva|siren)\b/

/** The supplier of the bill: its legal line and domains count most, then its name at the head of the first page. */
export function recogniseSupplier(
  layouts: readonly PageLayout[],
): { supplier: Supplier; mention: Mention; confidence: number } | null {
  const scores: { supplier: Supplier; mention: Mention; score: number }[] = []
  const operators = networkOperators()
    .flatMap((operator) => [operator.name, ...operator.aliases])
    .map(fold)
  const whole = allCells(layouts)
    .map((cell) => cell.folded)
    .join('\n')
  for (const one of knownSuppliers()) {
    if (![...one.names, ...one.domains].some((term) => whole.includes(term.folded))) continue
    let score = 0
    let mention: Mention | null = null
    for (const layout of layouts) {
      for (const cell of [...layout.cells, ...layout.turned]) {
        const domain = firstMatch(one.domains, cell.folded)
        const name = firstMatch(one.names, cell.folded)
        if (domain !== undefined) score += 2
        if (name === undefined || operators.includes(name[0])) continue
        const legal = legalLine.test(cell.folded) && name.index < 45
        const head = cell.page === 1 && cell.top < layout.heightPt * 0.2 && cell.text.length < 45
        score += legal ? 6 : head ? 3 : /service|client|votre fournisseur/.test(cell.folded) ? 1.5 : 0.5
        if (mention === null || legal) mention = { cell, start: name.index, end: name.index + name[0].length }
      }
    }
    if (mention !== null) scores.push({ supplier: one.supplier, mention, score })
  }
  scores.sort((a, b) => b.score - a.score)
  const best = scores[0]
  if (best === undefined || best.score < 2) return null
  const rival = scores[1]?.score ?? 0
  return {
    supplier: best.supplier,
    mention: best.mention,
    confidence: rival > best.score * 0.7 ? 0.75 : best.score >= 6 ? 0.98 : 0.9,
  }
}

function allCells(layouts: readonly PageLayout[]): Cell[] {
  return layouts.flatMap((layout) => [...layout.cells, ...layout.turned])
}

/** SIREN of the supplier: nine digits beside "RCS", or inside the VAT number. */
function readSiren(cells: readonly Cell[]): Read<string> {
  const found = new Map<string, { cell: Cell; start: number; end: number; votes: number }>()
  const vote = (cell: Cell, index: number, printed: string, weight: number): void => {
    const siren = digitsOf(printed).slice(-9)
    if (siren.length !== 9 || !passesLuhn(siren)) return
    const entry = found.get(siren) ?? { cell, start: index, end: index + printed.length, votes: 0 }
    found.set(siren, { ...entry, votes: entry.votes + weight })
  }
  for (const cell of cells) {
    if (!legalLine.test(cell.folded) && !/\btva\b/.test(cell.folded)) continue
    for (const match of cell.folded.matchAll(/(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}(?![ .]?\d)/g)) {
      if (/capital.{0,12}$/.test(cell.folded.slice(0, match.index))) continue
      vote(cell, match.index, match[0], /r\.?c\.?s|siren/.test(cell.folded) ? 2 : 1)
    }
    for (const match of cell.folded.matchAll(/\bfr ?\d{2} ?\d{3} ?\d{3} ?\d{3}(?!\d)/g))
      vote(cell, match.index, match[0], 2)
  }
  const best = [...found.entries()].sort(([, a], [, b]) => b.votes - a.votes)[0]
  if (best === undefined) return null
  const [siren, place] = best
  return fieldAt(siren, place.votes >= 3 ? 0.97 : 0.85, place.cell, place.start, place.end)
}

function readVatNumber(cells: readonly Cell[], siren: Read<string>): Read<string> {
  for (const cell of cells) {
    const match = /\bfr ?\d{2} ?\d{3} ?\d{3} ?\d{3}(?!\d)/.exec(cell.folded)
    if (match === null) continue
    const value = match[0].replace(/ /g, '').toUpperCase()
    if (siren === null || value.endsWith(siren.value))
      return fieldAt(value, 0.95, cell, match.index, match.index + match[0].length)
  }
  return null
}

const notTheSupplier =
  /depannage|urgence|enedis|grdf|mediateur|energie-?info|n[°o] vert|112 212|distributeur|24h|secours|fax|beneficiez|prime/
const customerService =
  /service clients?|relation client|telephone|par tel|appel|surtaxe|contact|nous joindre|du lundi|conseil/

/** Customer service phone: never the emergency number of the network or one in an advertisement. */
function readPhone(layouts: readonly PageLayout[]): Read<string> {
  const pattern = new RegExp(phonePattern, 'g')
  let best: { value: string; score: number; cell: Cell; start: number; end: number } | null = null
  for (const layout of layouts) {
    for (const cell of layout.cells) {
      for (const match of cell.folded.matchAll(pattern)) {
        const value = parsePhone(match[0])
        if (value === null) continue
        const close = cell.folded.slice(Math.max(0, match.index - 45), match.index + match[0].length + 45)
        const near = layout.cells
          .filter(
            (other) => other !== cell && Math.abs(other.left - cell.left) < 40 && Math.abs(other.top - cell.top) < 45,
          )
          .map((other) => other.folded)
          .join(' ')
        let score = layout.page === 1 ? 1 : 0
        if (customerService.test(close)) score += 3
        if (customerService.test(near)) score += 1.5
        if (notTheSupplier.test(cell.folded.slice(Math.max(0, match.index - 45), match.index))) score -= 5
        if (notTheSupplier.test(precedingLine(cell, layout))) score -= 1.5
        if (/^0[67]/.test(value)) score -= 2
        if (best === null || score > best.score)
          best = { value, score, cell, start: match.index, end: match.index + match[0].length }
      }
    }
  }
  if (best === null || best.score < 1) return null
  return fieldAt(best.value, best.score >= 3 ? 0.95 : 0.75, best.cell, best.start, best.end)
}

function precedingLine(cell: Cell, layout: PageLayout): string {
  const above = layout.cells
    .filter(
      (other) => other.bottom <= cell.top + 2 && cell.top - other.bottom < 8 && Math.abs(other.left - cell.left) < 25,
    )
    .sort((a, b) => b.top - a.top)[0]
  return above?.folded ?? ''
}

function readWebsite(cells: readonly Cell[], supplier: Supplier | null): Read<string> {
  const site =
    /(?<![@\w.-])(?:www\.)?((?:[a-z0-9-]+\.)+(?:fr|com|eu|energy|net|org|coop|io|bzh|alsace|corsica|paris|green|example))(?![\w-])/g
  for (const cell of cells) {
    for (const match of cell.folded.matchAll(site)) {
      const domain = match[1] ?? ''
      if (/energie-info|mediateur|enedis|grdf|cre\.fr|gouv|service-public|\bexample\.(?:com|org|net)/.test(domain))
        continue
      const known =
        supplier?.domains.some((own) => domain === own || domain.endsWith(`.${own}`)) === true ||
        // "edfentreprises.fr": a site of the supplier that the directory does not list.
        (supplier !== null && compact(domain).startsWith(compact(fold(supplier.name))) && supplier.name.length > 2)
      if (supplier === null || supplier.domains.length === 0 || known) {
        return fieldAt(domain, known ? 0.96 : 0.7, cell, match.index, match.index + match[0].length)
      }
    }
  }
  return null
}

const compact = (text: string): string => text.replace(/[^a-z\d]/g, '')

/** Identity of the supplier as printed; the canonical name comes from the directory of suppliers. */
export function readSupplier(layouts: readonly PageLayout[]): EnergyInvoice['supplier'] {
  const cells = allCells(layouts)
  const recognised = recogniseSupplier(layouts)
  const siren = readSiren(cells)
  const printed = recognised === null ? readUnknownSupplier(layouts) : null
  const mention = recognised?.mention
  return {
    name:
      recognised === null || mention === undefined
        ? printed
        : fieldAt(recognised.supplier.name, recognised.confidence, mention.cell, mention.start, mention.end),
    printed_name:
      mention === undefined
        ? printed
        : fieldAt(mention.cell.text.slice(mention.start, mention.end), 0.95, mention.cell, mention.start, mention.end),
    siren,
    vat_number: readVatNumber([...cells, ...layouts.flatMap(paragraphsOf)], siren),
    website: readWebsite(cells, recognised?.supplier ?? null),
    customer_service_phone: readPhone(layouts),
  }
}
