import type { PageLayout } from '../../../layout/cell.js'
import { cellsRightOf } from '../../../layout/neighbours.js'
import type { Band, Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled, type Candidate, type Parsed } from '../fields/candidates.js'
import { bandOf } from '../tables/charge-vocabulary.js'
import { sectionEnergyOf } from '../tables/section-energy.js'
import { evidenceAt, fieldAt } from '../values/evidence.js'
import { numberPattern, parseFrenchNumber } from '../values/french-numbers.js'
import { tokensOf } from '../values/tokens.js'
import { naturesOf, type ReadingRow } from './read-readings.js'

const oldIndex = [
  /(?:index|releve) (?:de |du )?(?:debut|depart)(?: gaz naturel| gaz| electricite)?|(?:ancien|precedent) (?:index|releve)/,
]
const newIndex = [
  /(?:index|releve) (?:de |du )?fin\b(?: gaz naturel| gaz| electricite)?|(?:nouvel|nouveau|dernier) (?:index|releve)/,
]
const volume = [/^volume(?: consomme| facture)?/, /\bun volume de\b/]
/** "118 m³ au coefficient de 10,06". */
const toldVolume = new RegExp(String.raw`(${numberPattern}) ?(?:m3|m³) (?:au |x |× |avec un )?(?:coeff|x \d|× ?\d)`)
const index = new RegExp(String.raw`^(${numberPattern})(?: ?(kwh|m3|m³))?(?: ?\(([^)]{1,25})\))?(?:$|(?=\s?[,;:]))`)

interface PrintedIndex {
  value: number
  unit: string | null
  nature: string | null
}

function parseIndex(folded: string): Parsed<PrintedIndex> | null {
  const match = index.exec(folded.trim())
  const value = match?.[1] === undefined ? null : parseFrenchNumber(match[1])
  if (match === null || value === null) return null
  return { value: { value, unit: match[2] ?? null, nature: match[3] ?? null }, start: 0, end: folded.length }
}

/**
 * The readings of a meter printed as labels with a value beside or below: "Index de début | 602 m³ (relevé)", one pair per
 * register ("Index de début Heures Pleines").
 */
export function labelledReadings(layouts: readonly PageLayout[]): readonly ReadingRow[] {
  const olds = eachOnce(findLabelled(layouts, { labels: oldIndex, parse: parseIndex }))
  const news = eachOnce(findLabelled(layouts, { labels: newIndex, parse: parseIndex }))
  const measured = readVolume(layouts)
  return olds.flatMap((old) => {
    const band = bandOf(old.label ?? '')
    const sameBand = olds.filter((other) => bandOf(other.label ?? '') === band)
    const ends = news.filter((other) => bandOf(other.label ?? '') === band)
    const next = nearest(old, ends)
    if (next === undefined) return []
    // Two meters of one band: an index belongs with the nearest one, both ways, or with none.
    const isPair = sameBand.length === 1 && ends.length === 1
    if (!isPair && (nearest(next, sameBand) !== old || distance(old, next) > 40)) return []
    return toReading(old, next, band, measured, layouts)
  })
}

type IndexPlace = Candidate<PrintedIndex>

/** A line and the paragraph that it begins say the same. */
function eachOnce(places: readonly IndexPlace[]): IndexPlace[] {
  return places.filter(
    (place, index) =>
      places.findIndex((other) => other.value.value === place.value.value && distance(other, place) < 1) === index,
  )
}

function distance(one: IndexPlace, other: IndexPlace): number {
  return one.cell.page === other.cell.page ? Math.abs(one.cell.top - other.cell.top) : Infinity
}

function nearest(to: IndexPlace, places: readonly IndexPlace[]): IndexPlace | undefined {
  return [...places].sort((a, b) => distance(to, a) - distance(to, b))[0]
}

const coefficientBeside =
  /(?:coeff?(?:icient)?\.? ?(?:de )?(?:conv\S*)? ?:? ?)?(\d{1,2}[,.]\d{1,4})(?: ?kwh ?\/ ?n?m[3³])?/

/** Volume and coefficient in the row of the index, or in its sentence. */
function besideIndex(
  { cell, end }: IndexPlace,
  layouts: readonly PageLayout[],
): { volume: Read<number>; coefficient: Read<number> } {
  const layout = layouts.find(({ page }) => page === cell.page)
  const row = [cell, ...(layout === undefined ? [] : cellsRightOf(cell, layout))]
  const volume = row
    .flatMap((one) => tokensOf(one))
    .find((token) => token.kind === 'quantity' && token.unit === 'm3' && (token.cell !== cell || token.start >= end))
  const named = row.find((one) => /coef|kwh ?\/ ?n?m[3³]/.test(one.folded))
  const match = named === undefined ? null : coefficientBeside.exec(named.folded)
  const coefficient = parseFrenchNumber(match?.[1] ?? '')
  return {
    volume: volume?.kind === 'quantity' ? fieldAt(volume.value, 0.92, volume.cell, volume.start, volume.end) : null,
    coefficient:
      named === undefined || match === null || coefficient === null || coefficient < 5 || coefficient > 15
        ? null
        : fieldAt(coefficient, 0.92, named, match.index, match.index + match[0].length),
  }
}

function toReading(
  old: Candidate<PrintedIndex>,
  next: Candidate<PrintedIndex>,
  band: Band | null,
  measured: Read<number>,
  layouts: readonly PageLayout[],
): ReadingRow[] {
  const beside = besideIndex(next, layouts)
  const section = sectionEnergyOf(next.cell, layouts)
  const told = beside.volume === null ? (section === null ? null : section === 'gaz' ? 'm3' : 'kwh') : 'm3'
  const unit = next.value.unit ?? old.value.unit ?? told ?? (measured === null ? (band === null ? null : 'kwh') : 'm3')
  if (unit === null) return []
  const isVolume = unit !== 'kwh'
  const at = <T>(value: T, place: Candidate<PrintedIndex>) => ({
    value,
    confidence: 0.92,
    evidence: [evidenceAt(place.cell, place.start, place.end)],
  })
  const nature = (place: Candidate<PrintedIndex>) => {
    const found = place.value.nature === null ? undefined : naturesOf(place.value.nature)[0]
    return found === undefined ? null : at(found, place)
  }
  return [
    {
      energy: isVolume ? 'gaz' : 'electricite',
      serial: null,
      coefficient: isVolume ? beside.coefficient : null,
      volume: isVolume ? (beside.volume ?? measured) : null,
      reading: {
        band: at(isVolume ? 'gaz' : (band ?? 'base'), old),
        old_index: at(old.value.value, old),
        new_index: at(next.value.value, next),
        old_nature: nature(old),
        new_nature: nature(next),
        unit: at(isVolume ? 'm3' : 'kWh', next),
      },
    },
  ]
}

const cubicMetres = new RegExp(String.raw`^(${numberPattern}) ?(?:m3|m³)(?![\\w/])`)

function parseVolume(folded: string): Parsed<number> | null {
  const match = cubicMetres.exec(folded)
  const value = match?.[1] === undefined ? null : parseFrenchNumber(match[1])
  return match === null || value === null ? null : { value, start: 0, end: match[0].length }
}

/** Volume of gas in m³ beside its label. */
export function readVolume(layouts: readonly PageLayout[]): Read<number> {
  const told = layouts.flatMap(({ cells }) =>
    cells.flatMap((cell): Candidate<number>[] => {
      const match = toldVolume.exec(cell.folded)
      const value = parseFrenchNumber(match?.[1] ?? '')
      return match === null || value === null
        ? []
        : [{ value, confidence: 0.88, cell, start: match.index, end: match.index + (match[1] ?? '').length }]
    }),
  )
  return chooseCandidate([...findLabelled(layouts, { labels: volume, parse: parseVolume }), ...told])
}
