import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { cellsBelow } from '../../../layout/neighbours.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import type { Band, EnergyInvoice, EnergySupply, Read, Reading } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { naturesOf } from '../readings/read-readings.js'
import { derivedField, fieldAt } from '../values/evidence.js'
import { tokensOf, type Token } from '../values/tokens.js'

type Index = Extract<Token, { kind: 'number' | 'quantity' }>

/** Two figures of one text whose difference is what was billed. */
interface IndexPair {
  old: Index
  next: Index
  text: Cell
}

/** A difference as small as this is too often one by chance. */
const leastDifference = 10
const indexWords = /\bindex|\breleve|\bestime|compteur|\bancien|\bnouve|\bdebut|\bdepart|\bfin\b|m3|m³/

/**
 * Index readings that no table and no sentence gave away: the only two figures standing together, in words of metering, whose
 * difference is what was billed in their band.
 */
export function completeReadings(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  if (invoice.energies.every(({ readings }) => readings.length > 0)) return invoice
  const pairs = indexPairs(layouts)
  return { ...invoice, energies: invoice.energies.map((supply) => withReadings(supply, pairs)) }
}

function withReadings(supply: EnergySupply, pairs: readonly IndexPair[]): EnergySupply {
  if (supply.readings.length > 0) return supply
  if (supply.energy?.value === 'gaz') {
    const billed = billedVolume(supply)
    const reading = billed === null ? null : provenReading(pairs, gasBand(supply), 'm3', billed)
    return reading === null ? supply : { ...supply, readings: [reading] }
  }
  const bands = registers(supply)
  const readings = bands.flatMap(({ band, kwh }) => provenReading(pairs, band, 'kWh', (one) => one === kwh) ?? [])
  return readings.length < bands.length ? supply : { ...supply, readings }
}

/** What two indexes must be apart: the volume told, or one that the coefficient turns into the energy billed. */
function billedVolume({ volume_m3: volume, conversion_coefficient: coefficient, total_kwh: kwh }: EnergySupply) {
  if (volume !== null) return (difference: number) => difference === volume.value
  if (coefficient === null || kwh === null) return null
  return (difference: number) => Math.abs(difference * coefficient.value - kwh.value) <= 1
}

function gasBand({ consumption, total_kwh: kwh }: EnergySupply): Field<Band> {
  return derivedField(
    'gaz' as const,
    0.93,
    [consumption[0]?.band ?? kwh].filter((field) => field !== null),
  )
}

/** What each register has counted: the lines of a band together, or nothing when one of them was not read. */
function registers({ consumption }: EnergySupply): { band: Field<Band>; kwh: number }[] {
  const sums = new Map<Band, { band: Field<Band>; kwh: number }>()
  for (const { band, quantity_kwh: quantity } of consumption) {
    if (band === null || quantity === null) return []
    const known = sums.get(band.value)
    sums.set(band.value, { band, kwh: (known?.kwh ?? 0) + quantity.value })
  }
  const all = [...sums.values()]
  return new Set(all.map(({ kwh }) => kwh)).size < all.length ? [] : all
}

function provenReading(
  pairs: readonly IndexPair[],
  band: Field<Band>,
  unit: 'kWh' | 'm3',
  isBilled: (difference: number) => boolean,
): Reading | null {
  const fitting = pairs.filter(({ old, next }) => isBilled(next.value - old.value))
  const [pair] = fitting
  if (pair === undefined || fitting.some(({ old }) => old.value !== pair.old.value)) return null
  const at = <T>(value: T, { cell, start, end }: Index): Field<T> => fieldAt(value, 0.9, cell, start, end)
  const [oldNature, newNature] = naturesBeside(pair)
  return {
    band: derivedField(band.value, 0.9, [band]),
    old_index: at(pair.old.value, pair.old),
    new_index: at(pair.next.value, pair.next),
    old_nature: oldNature === undefined ? null : at(oldNature, pair.old),
    new_nature: newNature === undefined ? null : at(newNature, pair.next),
    unit: unitOf(unit, pair),
  }
}

function unitOf(unit: 'kWh' | 'm3', { next }: IndexPair): Read<'kWh' | 'm3'> {
  return fieldAt(unit, 0.9, next.cell, next.start, next.end)
}

/** "1287 m³ (relevé) → 1381 m³ (estimé)": the words after each figure, or those of the whole text for both. */
function naturesBeside({ old, next, text }: IndexPair) {
  const [one, another, ...more] = naturesOf(text.folded)
  if (more.length > 0) return []
  if (another === undefined) return [one, one]
  return old.cell === next.cell && old.start > next.start ? [another, one] : [one, another]
}

function indexPairs(layouts: readonly PageLayout[]): IndexPair[] {
  return layouts.flatMap((layout) =>
    textsOf(layout).flatMap((text) => {
      const figures = tokensOf(text).flatMap((token) => (isIndex(token) ? [token] : []))
      if (figures.length < 2 || figures.length > 12 || !indexWords.test(text.folded)) return []
      return figures.flatMap((old) =>
        figures
          .filter((next) => next.value - old.value >= leastDifference)
          .map((next): IndexPair => ({ old, next, text })),
      )
    }),
  )
}

function isIndex(token: Token): token is Index {
  if (token.kind === 'number') return token.decimals === 0 && token.value >= 0
  return token.kind === 'quantity' && (token.unit === 'kwh' || token.unit === 'm3') && Number.isInteger(token.value)
}

/** Lines, running text, and what stands stacked under a cell. */
function textsOf(layout: PageLayout): Cell[] {
  const rows = layout.rows.flatMap(({ cells: [first, ...others] }) =>
    first === undefined ? [] : [joinCells(first, ...others)],
  )
  const stacks = layout.cells
    .filter(({ folded }) => indexWords.test(folded))
    .map((cell) => joinCells(cell, ...cellsBelow(cell, layout, 0.9).slice(0, 3)))
  return [...rows, ...paragraphsOf(layout), ...stacks]
}
