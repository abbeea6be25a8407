import type { PageLayout } from '../../../layout/cell.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import type { EnergyKind, Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled } from './candidates.js'
import { sectionEnergyOf } from '../tables/section-energy.js'
import { fieldAt } from '../values/evidence.js'
import type { ReadingRow } from '../readings/read-readings.js'

const serial = /(?:compteur|matricule|linky n[°o]|gazpar n[°o])[^\d]{0,32}?(?:n[°o]\s?)?(\d(?:\s?\d){6,13})(?!\d)/

/** Serial of the meter: beside its label or at the head of its readings. */
export function readMeterSerial(
  layouts: readonly PageLayout[],
  energy: EnergyKind,
  readings: readonly ReadingRow[],
  isDual: boolean,
): Read<string> {
  const fromReadings = readings.flatMap((reading) => (reading.serial === null ? [] : [reading.serial]))
  const first = fromReadings[0]
  if (first !== undefined) return { ...first, confidence: 0.97 }
  for (const layout of layouts) {
    for (const cell of [...layout.cells, ...paragraphsOf(layout)]) {
      const match = serial.exec(cell.folded)
      const value = match?.[1]?.replace(/\s/g, '')
      if (match?.[1] === undefined || value === undefined || value.length > 12) continue
      if (energy === 'electricite' ? /\bgaz\b|gazpar/.test(cell.folded) : /linky|electri|\bpdl\b/.test(cell.folded))
        continue
      if (isDual && (sectionEnergyOf(cell, layouts) ?? energy) !== energy) continue
      const start = match.index + match[0].length - match[1].length
      return fieldAt(value, 0.9, cell, start, start + match[1].length)
    }
  }
  const labelled = findLabelled(layouts, {
    labels: [
      /(?:n[°o]|numero|matricule)\s?(?:de |du )?compteur/,
      /^matricule(?: (?:du |de )?(?:compteur|gazpar|linky))?$/,
      /^(?:linky|gazpar)$/,
      /^compteur(?: linky| gazpar| gaz| electrique)?(?: n[°o])?$/,
    ],
    parse: (folded) => {
      const match = /^(\d(?:\s?\d){6,11})(?!\s?\d)/.exec(folded)
      return match?.[1] === undefined ? null : { value: match[1].replace(/\s/g, ''), start: 0, end: match[1].length }
    },
    ...(energy === 'electricite' ? { unless: /\bgaz\b/ } : {}),
  })
  const place = isDual ? pageOf(layouts, energy) : null
  const own = labelled.filter(({ cell }) => place === null || cell.page === place)
  return chooseCandidate(own.length > 0 ? own : labelled) ?? (energy === 'electricite' ? onlyLinky(layouts) : null)
}

/** The page of a bill of two energies that names the point of one of them alone. */
function pageOf(layouts: readonly PageLayout[], energy: EnergyKind): number | null {
  const own = energy === 'gaz' ? /\bp\.?c\.?e\b/ : /\b(?:pdl|prm)\b/
  const other = energy === 'gaz' ? /\b(?:pdl|prm)\b/ : /\bp\.?c\.?e\b/
  const pages = layouts.filter(
    ({ cells }) => cells.some(({ folded }) => own.test(folded)) && !cells.some(({ folded }) => other.test(folded)),
  )
  return pages.length === 1 ? (pages[0]?.page ?? null) : null
}

/** Linky meters have a serial of twelve digits that begins with a zero (Enedis): the only such number of a page of metering. */
function onlyLinky(layouts: readonly PageLayout[]): Read<string> {
  const found = layouts.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      [...cell.folded.matchAll(/(?<![\d-] ?)(?<!\d)0\d{11}(?! ?\d)/g)].map((match) => ({ cell, match })),
    ),
  )
  const [first] = found
  const isNamed = layouts.some(({ cells }) => cells.some(({ folded }) => /\bcompteur\b|\blinky\b/.test(folded)))
  if (first === undefined || !isNamed || found.some(({ match }) => match[0] !== first.match[0])) return null
  return fieldAt(first.match[0], 0.82, first.cell, first.match.index, first.match.index + 12)
}

/** Whether the meter communicates: Linky for electricity, Gazpar for gas. */
export function readCommunicating(layouts: readonly PageLayout[], energy: EnergyKind): Read<boolean> {
  const name = energy === 'gaz' ? /\bgazpar\b/ : /\blinky\b/
  const cell = layouts.flatMap((layout) => layout.cells).find((one) => name.test(one.folded) && one.text.length < 90)
  return cell === undefined ? null : fieldAt(true, 0.9, cell)
}
