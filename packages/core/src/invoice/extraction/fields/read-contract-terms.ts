import type { PageLayout } from '../../../layout/cell.js'
import type { ConsumptionLine, Read, TariffOption } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { derivedField, fieldAt } from '../values/evidence.js'
import { parsePower } from '../values/parsers.js'
import { tokensOf } from '../values/tokens.js'

/** Subscribed power in kVA. */
export function readPower(layouts: readonly PageLayout[]): Read<number> {
  const labelled = findLabelled(layouts, {
    labels: [/puissance(?: souscrite)?/, /\bp(?:uiss)?\. ?souscrite/, /\bps\b\s?:/],
    parse: parsePower,
    unless: /maximale|atteinte|depassement|changement/,
  })
  if (labelled.length > 0) return chooseCandidate(labelled)
  const bare = layouts.flatMap((layout) =>
    layout.cells.flatMap((cell): Candidate<number>[] =>
      cell.text.length > 140 || /exemple|borne|bornes|ou \d+ kva/.test(cell.folded)
        ? []
        : tokensOf(cell).flatMap((token) =>
            token.kind === 'quantity' && token.unit === 'kva'
              ? [{ value: token.value, confidence: 0.85, cell, start: token.start, end: token.end }]
              : [],
          ),
    ),
  )
  return chooseCandidate(bare)
}

/** Tariff option: by the bands that are billed, confirmed or else told by its name. */
export function readTariffOption(
  layouts: readonly PageLayout[],
  consumption: readonly ConsumptionLine[],
): Read<TariffOption> {
  const bands = consumption.flatMap((line) => (line.band === null ? [] : [line.band]))
  const byBands = optionOfBands(bands)
  const cells = layouts.flatMap((layout) => layout.cells).filter((cell) => cell.text.length < 130)
  const named = options
    .map(([option, pattern]) => ({ option, cell: cells.find((cell) => pattern.test(cell.folded)) }))
    .find((one) => one.cell !== undefined)
  if (named?.cell !== undefined) {
    const field = fieldAt(named.option, 0.93, named.cell)
    if (byBands === null || byBands === named.option) return { ...field, confidence: byBands === null ? 0.9 : 0.98 }
    // Lines whose label names no band are taken for Base: what the contract is called knows better.
    if (byBands === 'base' && bands.every(({ confidence }) => confidence < 0.85)) return { ...field, confidence: 0.85 }
    return {
      value: byBands,
      confidence: 0.8,
      evidence: [...field.evidence, ...bands.flatMap((band) => band.evidence).slice(0, 2)],
    }
  }
  return byBands === null ? null : derivedField(byBands, 0.85, bands.slice(0, 2))
}

const options: readonly [TariffOption, RegExp][] = [
  ['tempo', /\btempo\b/],
  ['ejp', /\bejp\b/],
  [
    '4cadrans',
    /(?:option|tarif|formule|offre|contrat).{0,20}(?:4|quatre) (?:cadrans|postes|plages)|^(?:4|quatre) (?:cadrans|postes)$/,
  ],
  ['weekend', /(?:option|tarif|formule).{0,20}week-?end|^week-?end$/],
  [
    'hphc',
    /(?:option|tarif|calendrier|formule|poste|puissance|double).{0,30}(?:heures? (?:pleines?|creuses?)|\bhp ?[/-] ?hc\b|\bhc\b)|^(?:heures? pleines? ?[/-] ?heures?(?: creuses?)?|hp ?[/-] ?hc|heures creuses)$/,
  ],
  ['base', /(?:option|tarif|calendrier|formule|double).{0,25}\bbase\b|simple tarif|tarif unique|^base$/],
]

function optionOfBands(bands: readonly Field<string>[]): TariffOption | null {
  const names = new Set(bands.map((band) => band.value))
  if ([...names].some((name) => name.startsWith('rouge') || name.startsWith('bleu'))) return 'tempo'
  if (names.has('weekend') && names.has('semaine')) return 'weekend'
  if (names.has('hph') || names.has('hpb')) return '4cadrans'
  if (names.has('hp') && names.has('hc')) return 'hphc'
  return names.size === 1 && names.has('base') ? 'base' : null
}

/** Formule tarifaire d'acheminement. */
export function readNetworkTariff(layouts: readonly PageLayout[]): Read<string> {
  for (const layout of layouts) {
    for (const cell of layout.cells) {
      // The names are a closed list (TURPE 7): a lost or doubled stroke ("BT NFCU4") leaves no other.
      const match = /\bbt[ il1|]{1,2}nf(cust|cu4|cu|mu4|mudt|lu)\b|\b(?:btsup(?:cu4?|lu4?)|hta(?:cu|lu)\d?)\b/.exec(
        cell.folded,
      )
      if (match === null) continue
      const name = match[1] === undefined ? match[0] : `btinf${match[1]}`
      return fieldAt(name.toUpperCase(), 0.97, cell, match.index, match.index + match[0].length)
    }
  }
  return null
}
