import type { PageLayout } from '../../../layout/cell.js'
import type { Band, EnergyInvoice, EnergySupply, Reading } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { derivedField, fieldAt } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'
import { indexPairs, isIndex, type Index, type IndexPair } from './index-pairs.js'
import { naturesBeside } from './natures-beside.js'

/**
 * Index readings that no table and no sentence gave away: the only two figures standing together, in words of metering, whose
 * difference is what was billed in their band.
 */
export function completeReadings(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  let found: readonly IndexPair[] | undefined
  // Most bills print their readings in a table: then nothing is searched for.
  const pairs = (): readonly IndexPair[] => (found ??= indexPairs(layouts))
  return { ...invoice, energies: invoice.energies.map((supply) => withReadings(supply, pairs)) }
}

function withReadings(supply: EnergySupply, pairs: () => readonly IndexPair[]): EnergySupply {
  if (supply.energy?.value === 'gaz') {
    if (supply.readings.length > 0) return supply
    const billed = billedVolume(supply)
    const reading = billed === null ? null : provenReading(pairs(), gasBand(supply), 'm3', billed)
    return reading === null ? withConvertedVolume(supply, pairs()) : { ...supply, readings: [reading] }
  }
  const bands = registers(supply)
  const read = supply.readings.map((reading) => withProvenBand(reading, bands))
  const readings = bands.flatMap(
    ({ band, kwh }) =>
      read.find((reading) => reading.band?.value === band.value) ??
      provenReading(pairs(), band, 'kWh', (one) => one === kwh) ??
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
    unit: at(unit, pair.next),
  }
}
