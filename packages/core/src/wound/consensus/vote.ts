import { woundObservationSchema, type WoundObservation } from '../observation.js'
import { carefulCode } from '../normalize/synonyms.js'
import { confidentParts, lower } from '../rules/confidence.js'
import type { WoundCode } from '../vocabulary.js'
import type { WoundWarning } from '../wound-warning.js'
import { codeFields, listFields, numberFields } from './voted-fields.js'
import { voteTissues } from './vote-tissues.js'

type Part = Record<string, unknown>

/**
 * Makes one observation of several of the same photograph: field by field, what more than half of them say. Where they
 * differ the confidence is low; where no half agrees the field is not assessable. A danger that one has seen stays.
 *
 * @param runs at least one
 */
export function voteOnObservations(runs: readonly WoundObservation[]): VotedObservation {
  const warnings: WoundWarning[] = []
  const result = structuredClone(closestToAll(runs)) as unknown as Record<string, Part>
  const doubted = new Set<string>()
  const disagree = (part: string, field: string): void => {
    doubted.add(part)
    const chemin = part === '' ? field : `${part}.${field}`
    warnings.push({
      code: 'CONSENSUS_DESACCORD',
      chemin,
      message: `Les ${runs.length} lectures diffèrent : à vérifier au lit.`,
    })
  }
  const valuesOf = <T>(part: string, field: string) => runs.map((run) => partOf(run, part)[field] as T)
  const set = (part: string, field: string, value: unknown): void => {
    partOf(result, part)[field] = value
  }
  for (const { part, field, list } of codeFields) {
    const values = valuesOf<string>(part, field)
    if (new Set(values).size === 1) continue
    disagree(part, field)
    const winner = values.find((value) => isMost(values.filter((other) => other === value).length, runs))
    const careful = winner ?? carefulCode[list]
    if (careful !== undefined) set(part, field, careful)
  }
  for (const { part, field, isDanger } of listFields) {
    const values = valuesOf<string[]>(part, field)
    const all = [...new Set(values.flat())]
    const count = (code: string) => values.filter((codes) => codes.includes(code)).length
    set(
      part,
      field,
      all.filter((code) => isDanger || isMost(count(code), runs)),
    )
    if (all.some((code) => count(code) < runs.length)) disagree(part, field)
  }
  for (const { part, field, spread } of numberFields) {
    const values = valuesOf<number | null>(part, field)
    const middle = medianOf(values.filter((value) => value !== null))
    const isAgreed =
      middle !== null && values.every((value) => value !== null && Math.abs(value - middle) <= spread * middle)
    set(part, field, isAgreed ? middle : null)
    if (new Set(values).size > 1 && !isAgreed) disagree(part, field)
  }
  const readable = valuesOf<boolean>('image', 'echelle_lisible')
  set('image', 'echelle_lisible', readable.every(Boolean))
  if (new Set(readable).size > 1) disagree('image', 'echelle_lisible')
  const { tissus, isAgreed } = voteTissues(runs.map(({ lit }) => lit.tissus))
  set('lit', 'tissus', tissus)
  if (!isAgreed) disagree('lit', 'tissus')
  for (const part of confidentParts) {
    const lowest = valuesOf<WoundCode<'confiance'>>(part, 'confiance').reduce(lower)
    set(part, 'confiance', doubted.has(part) ? lower(lowest, 'faible') : lowest)
  }
  return { observation: woundObservationSchema.parse(result), warnings }
}

export interface VotedObservation {
  observation: WoundObservation
  warnings: WoundWarning[]
}

const isMost = (count: number, runs: readonly unknown[]): boolean => count * 2 > runs.length

function partOf(observation: object, part: string): Part {
  return part === '' ? (observation as Part) : ((observation as Record<string, Part>)[part] ?? {})
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** The run that shares the most codes with the others: its words are kept. */
function closestToAll(runs: readonly WoundObservation[]): WoundObservation {
  const shared = (run: WoundObservation) =>
    codeFields.reduce((sum, { part, field }) => {
      const value = partOf(run, part)[field]
      return sum + runs.filter((other) => partOf(other, part)[field] === value).length
    }, 0)
  const [first, ...others] = runs
  if (first === undefined) throw new RangeError('There is no run to vote on.')
  return others.reduce((best, run) => (shared(run) > shared(best) ? run : best), first)
}
