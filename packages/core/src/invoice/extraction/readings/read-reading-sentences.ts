import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { cellsRightOf } from '../../../layout/neighbours.js'
import type { EnergyKind } from '../../energy-invoice.js'
import { bandOf } from '../tables/charge-vocabulary.js'
import { sectionEnergyOf } from '../tables/section-energy.js'
import { fieldAt } from '../values/evidence.js'
import { datePattern, groupsPerDate } from '../values/french-dates.js'
import { numberPattern, parseFrenchNumber } from '../values/french-numbers.js'
import { naturesOf, type ReadingRow } from './read-readings.js'

const index = String.raw`(${numberPattern})(?: ?(kwh|m3|m³))?(?: ?\(([^)]{1,30})\))?`
const day = String.raw`(?:,? (?:le|au|du)? ?${datePattern})?`
/** "affichait 1 874 kWh (relevé) le 1er mars 2026 et 2 395 kWh (relevé) le 30 avril 2026". */
const sentence = new RegExp(
  String.raw`(?:affichait|indiquait|index|releve a|passe de|de)(?: en ([a-z ]{2,20}))?(?: de| :)? ${index}${day}(?:,? (?:et|puis|a|->|→)) ${index}${day}`,
)

/** Index readings told in a sentence instead of a table. */
export function readingsInSentences(layouts: readonly PageLayout[]): readonly ReadingRow[] {
  return layouts.flatMap((layout) =>
    layout.cells.flatMap((cell) => {
      const banded = [...readingOfBandLine(cell), ...readingOfDates(cell, layouts), ...readingAtBothEnds(cell, layout)]
      if (banded.length > 0) return banded
      if (!/\bcompteur\b|\d ?(?:m3|m³) \(/.test(cell.folded) || cell.text.length < 45) return []
      const paragraph = joinCells(cell, ...continuation(cell, layout))
      const match = sentence.exec(paragraph.folded)
      return match === null ? [] : toReading(paragraph, match)
    }),
  )
}

/** "Heures pleines : 83 260 (index estimé) → 83 871 (index relevé)". */
const bandLine = new RegExp(
  String.raw`^([a-z][a-z -]{2,28}?) ?: ?(?:de |du |index )?(${numberPattern})(?: ?(?:kwh|m3|m³))? ?\(([^)]{1,30})\) ?(?:->|→|-|au?|puis|et) ?(${numberPattern})(?: ?(?:kwh|m3|m³))? ?\(([^)]{1,30})\)`,
)

function readingOfBandLine(cell: Cell): ReadingRow[] {
  const match = bandLine.exec(cell.folded)
  const oldIndex = parseFrenchNumber(match?.[2] ?? '')
  const newIndex = parseFrenchNumber(match?.[4] ?? '')
  if (match === null || oldIndex === null || newIndex === null) return []
  const named = match[1] ?? ''
  const isGas = /\bgaz\b/.test(named) || /m3|m³/.test(match[0])
  const at = <T>(value: T, confidence: number) => fieldAt(value, confidence, cell, 0, match[0].length)
  const nature = (text: string | undefined) => {
    const found = text === undefined ? undefined : naturesOf(text)[0]
    return found === undefined ? null : at(found, 0.93)
  }
  return [
    {
      energy: isGas ? 'gaz' : null,
      serial: null,
      volume: isGas ? at(newIndex - oldIndex, 0.85) : null,
      coefficient: null,
      reading: {
        band: at(isGas ? 'gaz' : (bandOf(named) ?? 'base'), 0.93),
        old_index: at(oldIndex, 0.94),
        new_index: at(newIndex, 0.94),
        old_nature: nature(match[3]),
        new_nature: nature(match[5]),
        unit: isGas ? at('m3', 0.93) : null,
      },
    },
  ]
}

const indexAt = String.raw`(${numberPattern}) ?(kwh|m3|m³)?`
/** "Relevé le 18/02/2026 : 5 609 m³ – estimé le 17/04/2026 : 5 817 m³". */
const datedLine = new RegExp(
  String.raw`^(?:index )?(relevee?|estimee?|auto-?releve|reel)s? (?:le|au) ${datePattern} ?: ?${indexAt}(?: ?[-–,;]| et| puis)? ?(relevee?|estimee?|auto-?releve|reel)s? (?:le|au) ${datePattern} ?: ?${indexAt}`,
)
/** "Compteur : du 01.03.2026 (index 104.377, relevé) au 31.03.2026 (index 112.523, relevé)". */
const daysWithIndexes = new RegExp(
  String.raw`(?:du|le) ${datePattern} ?\(index:? ${indexAt}(?:,? ([a-z-]+))?\) ?(?:au|et le) ${datePattern} ?\(index:? ${indexAt}(?:,? ([a-z-]+))?\)`,
)

function readingOfDates(cell: Cell, layouts: readonly PageLayout[]): ReadingRow[] {
  const dated = datedLine.exec(cell.folded)
  const told = dated ?? daysWithIndexes.exec(cell.folded)
  if (told === null) return []
  const groups = told.slice(1).filter((_, index) => !isOfDate(index, dated !== null))
  const [first, second, third, fourth, fifth, sixth] = groups
  const [oldNature, oldPrinted, unit, newNature, newPrinted] =
    dated === null ? [third, first, second ?? fifth, sixth, fourth] : [first, second, third ?? sixth, fourth, fifth]
  const [oldIndex, newIndex] = [parseFrenchNumber(oldPrinted ?? ''), parseFrenchNumber(newPrinted ?? '')]
  if (oldIndex === null || newIndex === null || newIndex < oldIndex) return []
  const isVolume = unit === 'm3' || unit === 'm³'
  const at = <T>(value: T, confidence: number) =>
    fieldAt(value, confidence, cell, told.index, told.index + told[0].length)
  const nature = (text: string | undefined) => {
    const found = text === undefined ? undefined : naturesOf(text)[0]
    return found === undefined ? null : at(found, 0.93)
  }
  return [
    {
      energy: isVolume ? 'gaz' : sectionEnergyOf(cell, layouts),
      serial: null,
      volume: isVolume ? at(newIndex - oldIndex, 0.85) : null,
      coefficient: null,
      reading: {
        band: at(isVolume ? 'gaz' : 'base', 0.9),
        old_index: at(oldIndex, 0.93),
        new_index: at(newIndex, 0.93),
        old_nature: nature(oldNature),
        new_nature: nature(newNature),
        unit: isVolume ? at('m3', 0.93) : null,
      },
    },
  ]
}

/** Whether a group of the two patterns above belongs to one of its dates. */
function isOfDate(index: number, isNatureFirst: boolean): boolean {
  const starts = isNatureFirst ? [1, groupsPerDate + 4] : [0, groupsPerDate + 3]
  return starts.some((start) => index >= start && index < start + groupsPerDate)
}

/** "en heures pleines, ... (index relevé 2 au début, 145 à la fin)". */
const bothEnds = new RegExp(
  String.raw`\bindex ?(?:de )?([a-z-]+)? ?:? ?(${numberPattern}) (?:kwh )?(?:au|en) debut(?: \(([^)]{1,25})\))?,? (?:et )?(${numberPattern}) (?:kwh )?(?:a la|en) fin(?: \(([^)]{1,25})\))?`,
)

function readingAtBothEnds(cell: Cell, layout: PageLayout): ReadingRow[] {
  if (!/\bindex\b/.test(cell.folded)) return []
  const line = joinCells(cell, ...cellsRightOf(cell, layout))
  const match = bothEnds.exec(line.folded)
  const oldIndex = parseFrenchNumber(match?.[2] ?? '')
  const newIndex = parseFrenchNumber(match?.[4] ?? '')
  const band = bandOf(line.folded.slice(0, match?.index ?? 0))
  if (match === null || oldIndex === null || newIndex === null || band === null) return []
  const at = <T>(value: T, confidence: number) =>
    fieldAt(value, confidence, line, match.index, match.index + match[0].length)
  const nature = (own: string | undefined) => {
    const found = naturesOf(own ?? match[1] ?? '')[0]
    return found === undefined ? null : at(found, 0.92)
  }
  return [
    {
      energy: null,
      serial: null,
      volume: null,
      coefficient: null,
      reading: {
        band: at(band, 0.92),
        old_index: at(oldIndex, 0.93),
        new_index: at(newIndex, 0.93),
        old_nature: nature(match[3]),
        new_nature: nature(match[5]),
        unit: null,
      },
    },
  ]
}

/** The next line of the same paragraph, unless it starts a sentence about a meter of its own. */
function continuation(cell: Cell, layout: PageLayout): Cell[] {
  const height = cell.bottom - cell.top
  const next = layout.cells.find(
    (other) =>
      Math.abs(other.left - cell.left) < 4 &&
      other.top > cell.top + 0.5 * height &&
      other.top - cell.bottom < 0.6 * height &&
      !/^(?:votre|le|mon) compteur/.test(other.folded),
  )
  return next === undefined ? [] : [next]
}

function toReading(cell: Cell, match: RegExpExecArray): ReadingRow[] {
  const [, named, oldPrinted, oldUnit, oldNature] = match
  const after = 5 + groupsPerDate
  const [newPrinted, newUnit, newNature] = match.slice(after, after + 3)
  const oldIndex = parseFrenchNumber(oldPrinted ?? '')
  const newIndex = parseFrenchNumber(newPrinted ?? '')
  const printedUnit = newUnit ?? oldUnit
  if (oldIndex === null || newIndex === null || printedUnit === undefined) return []
  const isVolume = printedUnit !== 'kwh'
  const energy: EnergyKind = isVolume ? 'gaz' : 'electricite'
  const serial = /(?<!\d)\d{7,12}(?!\d)/.exec(cell.folded.slice(0, match.index))
  const at = <T>(value: T, confidence: number) =>
    fieldAt(value, confidence, cell, match.index, match.index + match[0].length)
  const nature = (text: string | undefined) => {
    const found = text === undefined ? undefined : naturesOf(text)[0]
    return found === undefined ? null : at(found, 0.92)
  }
  return [
    {
      energy,
      serial: serial === null ? null : fieldAt(serial[0], 0.9, cell, serial.index, serial.index + serial[0].length),
      volume: isVolume ? at(newIndex - oldIndex, 0.85) : null,
      coefficient: null,
      reading: {
        band: at(isVolume ? 'gaz' : (bandOf(named ?? '') ?? 'base'), named === undefined ? 0.8 : 0.93),
        old_index: at(oldIndex, 0.92),
        new_index: at(newIndex, 0.92),
        old_nature: nature(oldNature),
        new_nature: nature(newNature),
        unit: at(isVolume ? 'm3' : 'kWh', 0.95),
      },
    },
  ]
}
