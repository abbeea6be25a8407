import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow } from '../../../layout/neighbours.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import type { Band, EnergyInvoice, EnergySupply, Read, Reading, ReadingNature } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { naturesOf } from '../readings/read-readings.js'
import { derivedField, fieldAt } from '../values/evidence.js'
import { tokensOf, type Token } from '../values/tokens.js'

type Index = Extract<Token, { kind: 'number' | 'quantity' }>

/** Cells that belong together: a line, a paragraph, a stack. */
type Text = readonly Cell[]

/** Two figures of one text whose difference is what was billed. */
interface IndexPair {
  old: Index
  next: Index
  text: Text
  layout: PageLayout
  /** The difference is printed beside them. */
  isProven: boolean
}

/** A difference as small as this is too often one by chance. */
const leastDifference = 10
/** How far above its registers a title stands, in points. */
const titleReach = 60
const indexWords =
  /\bindex|\breleve|\blue? |\blecture|\bmarqu|→|->|\bestime|compteur|\bancien|\bnouve|\bdebut|\bdepart|\bfin\b|m3|m³/

/**
 * Index readings that no table and no sentence gave away: the only two figures standing together, in words of metering, whose
 * difference is what was billed in their band.
 */
export function completeReadings(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  const pairs = indexPairs(layouts)
  return { ...invoice, energies: invoice.energies.map((supply) => withReadings(supply, pairs)) }
}

function withReadings(supply: EnergySupply, pairs: readonly IndexPair[]): EnergySupply {
  if (supply.energy?.value === 'gaz') {
    if (supply.readings.length > 0) return supply
    const billed = billedVolume(supply)
    const reading = billed === null ? null : provenReading(pairs, gasBand(supply), 'm3', billed)
    return reading === null ? withConvertedVolume(supply, pairs) : { ...supply, readings: [reading] }
  }
  const bands = registers(supply)
  const read = supply.readings.map((reading) => withProvenBand(reading, bands))
  const readings = bands.flatMap(
    ({ band, kwh }) =>
      read.find((reading) => reading.band?.value === band.value) ??
      provenReading(pairs, band, 'kWh', (one) => one === kwh) ??
      [],
  )
  const others = read.filter((reading) => !readings.includes(reading))
  // One register alone is too easily a chance; a bill that tells some of them tells all.
  return readings.length < bands.length
    ? { ...supply, readings: read }
    : { ...supply, readings: [...readings, ...others] }
}

/** A register whose band is a guess is that of the one band for which its indexes make the kilowatt hours billed. */
function withProvenBand(reading: Reading, bands: readonly { band: Field<Band>; kwh: number }[]): Reading {
  const { band, old_index: old, new_index: next } = reading
  if (old === null || next === null || bands.some((one) => one.band.value === band?.value)) return reading
  const own = bands.find(({ kwh }) => kwh === next.value - old.value)
  return own === undefined ? reading : { ...reading, band: derivedField(own.band.value, 0.93, [own.band, old, next]) }
}

/** Coefficients of conversion lie between these, kWh PCS per m³ (GRDF). */
const [leastCoefficient, mostCoefficient] = [8, 13]

/** Two indexes, their volume and a coefficient in one text, which together make the energy billed. */
function withConvertedVolume(supply: EnergySupply, pairs: readonly IndexPair[]): EnergySupply {
  const { total_kwh: kwh, volume_m3: volume, conversion_coefficient: coefficient } = supply
  if (kwh === null || volume !== null || coefficient !== null) return supply
  const proofs = pairs
    .filter(({ isProven }) => isProven)
    .flatMap((pair) => {
      const difference = pair.next.value - pair.old.value
      const figures = pair.text.flatMap((cell) => tokensOf(cell))
      const factor = figures.find(
        (token) =>
          token.kind === 'number' &&
          token.value > leastCoefficient &&
          token.value < mostCoefficient &&
          Math.abs(difference * token.value - kwh.value) <= 1,
      )
      const measured = figures.find((token) => isIndex(token) && token.value === difference)
      return factor?.kind === 'number' && measured !== undefined && isIndex(measured)
        ? [{ pair, factor, measured }]
        : []
    })
  const [proof] = proofs
  if (proof === undefined || proofs.some(({ pair }) => pair.old.value !== proof.pair.old.value)) return supply
  const { pair, factor, measured } = proof
  const reading = provenReading([pair], gasBand(supply), 'm3', () => true)
  return {
    ...supply,
    readings: reading === null ? [] : [reading],
    volume_m3: fieldAt(measured.value, 0.92, measured.cell, measured.start, measured.end),
    conversion_coefficient: fieldAt(factor.value, 0.92, factor.cell, factor.start, factor.end),
  }
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
  const billed = pairs.filter(({ old, next }) => isBilled(next.value - old.value))
  const self = billed.filter((pair) => pair.isProven)
  const fitting = self.length > 0 ? self : billed
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

/** "1287 m³ (relevé) → 1381 m³ (estimé)": the words after each figure, or those of the whole text where they are of one kind. */
function naturesBeside({ old, next, text, layout }: IndexPair): readonly (ReadingNature | undefined)[] {
  const [before, behind] = [old, next].map((index) => naturesOf(wordsAfter(index, text)))
  // "618407 | 628249 | Réelle / Estimée" tells both.
  if (before?.length === 0 && behind?.length === 2) return behind
  const own = [before?.[0], behind?.[0]]
  const [first, second] = own
  const whole = text.map(({ folded }) => folded).join(' ')
  const isForBoth = first === undefined && /\b(?:tele-?)?(?:releve|estime)e?s\b/.test(whole)
  if (second !== undefined && isForBoth) return [second, second]
  if (own.some((nature) => nature !== undefined)) return own
  const all = [...new Set(naturesOf(whole))]
  if (all.length === 1) return [all[0], all[0]]
  const over = natureOver(text, layout)
  return all.length === 0 ? [over, over] : []
}

/** "Index télérelevés les 08/01/2026 et 11/03/2026" over the lines of the registers. */
function natureOver([first]: Text, { cells }: PageLayout): ReadingNature | undefined {
  if (first === undefined) return undefined
  const title = cells.find(
    (cell) =>
      cell.bottom <= first.top + 1 &&
      first.top - cell.bottom < titleReach &&
      /\bindex (?:tous )?(?:(?:tele)?releve|estime|reel)e?s\b/.test(cell.folded),
  )
  return title === undefined ? undefined : naturesOf(title.folded)[0]
}

/** What stands between a figure and the next one. */
function wordsAfter({ cell, start, end }: Index, text: Text): string {
  const stop = tokensOf(cell).find((token) => token.start > start && token.kind !== 'date')?.start
  const rest = cell.folded.slice(end, stop)
  if (stop !== undefined) return rest
  const others = text.slice(text.indexOf(cell) + 1)
  const figure = others.findIndex((other) => tokensOf(other).some((token) => token.kind !== 'date'))
  return [rest, ...others.slice(0, figure < 0 ? undefined : figure).map(({ folded }) => folded)].join(' ')
}

function indexPairs(layouts: readonly PageLayout[]): IndexPair[] {
  return layouts.flatMap((layout) =>
    textsOf(layout).flatMap((text) => {
      const figures = text.flatMap((cell) => tokensOf(cell).flatMap((token) => (isIndex(token) ? [token] : [])))
      if (figures.length < 2 || figures.length > 12) return []
      const isTold = text.some(({ folded }) => indexWords.test(folded))
      const isProven = (difference: number): boolean => figures.some(({ value }) => value === difference)
      return figures.flatMap((old) =>
        figures
          .filter(({ value }) => value - old.value >= leastDifference && (isTold || isProven(value - old.value)))
          .map((next): IndexPair => ({ old, next, text, layout, isProven: isProven(next.value - old.value) })),
      )
    }),
  )
}

function isIndex(token: Token): token is Index {
  if (token.kind === 'number') return token.decimals === 0 && token.value >= 0
  return token.kind === 'quantity' && (token.unit === 'kwh' || token.unit === 'm3') && Number.isInteger(token.value)
}

/** Lines, running text, what stands stacked under a cell, and what stands under each other in a table. */
function textsOf(layout: PageLayout): Text[] {
  const stacks = layout.cells
    .filter(({ folded }) => indexWords.test(folded))
    .map((cell) => [cell, ...cellsBelow(cell, layout, 0.9).slice(0, 3)])
  return [
    ...paragraphsOf(layout).map((paragraph) => [paragraph]),
    ...layout.rows.map(({ cells }) => cells),
    ...stacks,
    ...columnPairs(layout),
  ]
}

/** Figures under each other with the words of their rows: a table whose columns are the registers. */
function columnPairs(layout: PageLayout): Text[] {
  return layout.rows.flatMap((row, index) =>
    layout.rows.slice(index + 1, index + 3).flatMap((under) => {
      const [label, underLabel] = [row.cells[0], under.cells[0]]
      if (label === undefined || underLabel === undefined || under.top - row.bottom > 30) return []
      return row.cells.slice(1).flatMap((cell) => {
        const below = under.cells.find(
          (other) => Math.abs(other.right - cell.right) < 6 || Math.abs(other.left - cell.left) < 6,
        )
        return below === undefined || below === underLabel ? [] : [[label, cell, underLabel, below]]
      })
    }),
  )
}
