import { InvalidReferenceDataError } from '../../errors/invalid-reference-data-error.js'
import type { RegulatedOption } from '../reference-rows.js'

/** The bands of each option, as the tables name them. */
export const bandsOf: Readonly<Record<RegulatedOption, readonly string[]>> = {
  base: ['base'],
  hphc: ['hp', 'hc'],
  tempo: ['bleu_hc', 'bleu_hp', 'blanc_hc', 'blanc_hp', 'rouge_hc', 'rouge_hp'],
}

/** A price column: which band, before or including tax. */
export interface PriceColumn {
  readonly index: number
  readonly name: string
  readonly band: string
  readonly tax: 'ht' | 'ttc'
}

export interface NamedColumn {
  readonly index: number
  readonly name: string
}

/** Where each figure of a table stands. */
export interface TariffColumns {
  readonly option: RegulatedOption
  readonly from: NamedColumn
  readonly to: NamedColumn | null
  readonly power: NamedColumn
  readonly subscriptionHt: NamedColumn | null
  readonly subscriptionTtc: NamedColumn | null
  readonly prices: readonly PriceColumn[]
  readonly confidence: NamedColumn | null
  readonly source: NamedColumn | null
  readonly note: NamedColumn | null
  /** Columns that nothing is read from. */
  readonly unknown: readonly string[]
}

/** Names without case, accents and punctuation: those of the CRE first, then those of our own tables. */
const names = {
  from: ['datedebut', 'validfrom'],
  to: ['datefin', 'validto'],
  power: ['psouscrite', 'puissance', 'kva'],
  subscriptionHt: ['partfixeht', 'abohteuran'],
  subscriptionTtc: ['partfixettc', 'abottceuran'],
  confidence: ['confidence'],
  source: ['source'],
  note: ['note'],
} as const

const bandNames: Readonly<Record<string, readonly string[]>> = {
  base: ['base', 'kwh', ''],
  hp: ['hp'],
  hc: ['hc'],
  ...Object.fromEntries(
    ['bleu', 'blanc', 'rouge'].flatMap((colour) =>
      ['hc', 'hp'].map((hours) => [`${colour}_${hours}`, [hours + colour, colour + hours]]),
    ),
  ),
}

/**
 * Finds the columns by their names, in any order and case.
 *
 * @param option expected by the caller; otherwise told by the price columns
 * @throws InvalidReferenceDataError for a column that is missing, named twice, or of another option than asked for
 */
export function findColumns(columns: readonly string[], option: RegulatedOption | undefined): TariffColumns {
  const keys = columns.map(keyOf)
  const duplicate = columns.find((_, index) => keys[index] !== '' && keys.indexOf(keys[index] ?? '') !== index)
  if (duplicate !== undefined) throw refused('duplicate_column', duplicate, 'colonne nommée deux fois.')
  const find = (candidates: readonly string[]): NamedColumn | null => {
    const index = keys.findIndex((key) => candidates.includes(key))
    return index < 0 ? null : { index, name: columns[index] ?? '' }
  }
  const required = (candidates: readonly string[], name: string): NamedColumn => {
    const found = find(candidates)
    if (found === null) throw refused('missing_column', name, 'colonne absente.')
    return found
  }
  const prices = keys.flatMap((key, index) => priceOf(key, { index, name: columns[index] ?? '' }))
  const found = {
    option: optionOf(prices, option),
    from: required(names.from, 'DATE_DEBUT'),
    to: find(names.to),
    power: required(names.power, 'P_SOUSCRITE'),
    subscriptionHt: find(names.subscriptionHt),
    subscriptionTtc: find(names.subscriptionTtc),
    prices,
    confidence: find(names.confidence),
    source: find(names.source),
    note: find(names.note),
  }
  const known = [...Object.values(names).flat(), ...prices.map(({ index }) => keys[index])]
  return { ...found, unknown: columns.filter((_, index) => !known.includes(keys[index])) }
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** `PART_VARIABLE_HCBleu_TTC`, `PART_VARIABLE_TTC`, `kwh_ht_eur`, `hp_ttc`; our Tempo columns are all including tax. */
function priceOf(key: string, column: NamedColumn): PriceColumn[] {
  const match = /^(?<cre>partvariable)?(?<band>[a-z]*?)(?<tax>ht|ttc)?(?:eur)?$/.exec(key)
  const { cre, band = '', tax } = match?.groups ?? {}
  if (match === null || (cre === undefined && band === '')) return []
  const name = Object.keys(bandNames).find((candidate) => bandNames[candidate]?.includes(band))
  if (name === undefined || (tax === undefined && !bandsOf.tempo.includes(name))) return []
  return [{ ...column, band: name, tax: tax === 'ht' ? 'ht' : 'ttc' }]
}

function optionOf(prices: readonly PriceColumn[], expected: RegulatedOption | undefined): RegulatedOption {
  const bands = new Set(prices.filter(({ tax }) => tax === 'ttc').map(({ band }) => band))
  const all = Object.keys(bandsOf) as RegulatedOption[]
  const found = all.find((candidate) => bandsOf[candidate].some((band) => bands.has(band)))
  const option = expected ?? found
  if (option === undefined) throw refused('missing_column', 'PART_VARIABLE_TTC', 'aucune colonne de prix TTC reconnue.')
  const stranger = prices.find(({ band }) => !bandsOf[option].includes(band))
  if (stranger !== undefined)
    throw refused('wrong_option', stranger.name, `colonne étrangère à l’option ${optionNames[option]}.`)
  const missing = bandsOf[option].find((band) => !bands.has(band))
  if (missing !== undefined)
    throw refused('missing_column', columnOfCre(missing), 'colonne absente, ou fichier d’une autre option.')
  return option
}

const optionNames: Readonly<Record<RegulatedOption, string>> = {
  base: 'Base',
  hphc: 'heures pleines / heures creuses',
  tempo: 'Tempo',
}

function columnOfCre(band: string): string {
  if (band === 'base') return 'PART_VARIABLE_TTC'
  const [colour = '', hours] = band.split('_')
  if (hours === undefined) return `PART_VARIABLE_${colour.toUpperCase()}_TTC`
  return `PART_VARIABLE_${hours.toUpperCase()}${colour.charAt(0).toUpperCase()}${colour.slice(1)}_TTC`
}

function refused(problem: string, column: string, message: string): InvalidReferenceDataError {
  return new InvalidReferenceDataError([{ problem, line: 1, column: column.slice(0, 60), message }])
}
