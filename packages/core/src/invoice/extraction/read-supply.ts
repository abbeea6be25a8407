import type { PageLayout } from '../../layout/cell.js'
import type { ConsumptionLine, EnergyKind, EnergySupply, Read, TariffOption } from '../energy-invoice.js'
import type { Field } from '../field.js'
import { cellsBelow, cellsRightOf } from '../../layout/neighbours.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { derivedField, fieldAt } from './evidence.js'
import { passesLuhn } from './identifiers.js'
import { parseAmount, parseDelivery, parseKilowattHours, parsePower } from './parsers.js'
import type { ReadingRow } from './read-readings.js'
import { tokensOf } from './tokens.js'
import { figuresOfTotalRows } from './total-rows.js'

const electricityPoint = [
  /point de livraison(?: \(?pdl\)?| \(?prm\)?| d'electricite| electricite)*/,
  /point (?:de )?reference (?:de )?mesure(?: \(?prm\)?)?/,
  /\b(?:pdl|prm)\b(?:\s?\/\s?(?:pdl|prm))?/,
  /(?:ref(?:erence|\.)? (?:d')?acheminement|\brae\b)(?: d'electricite| electricite)?/,
]
const gasPoint = [
  /point (?:de )?comptage (?:et d'estimation|et estimation)?(?: \(?pce\)?)?/,
  /\bpce\b/,
  /comptage et d'estimation/,
  /point de livraison (?:de )?gaz/,
]
const wrappedPoint = [/^(?:d'estimation|estimation|comptage et d'estimation|et d'estimation)\s?\)?/]

/** PDL/PRM or PCE: fourteen digits beside one of their labels; a SIRET beside its own label is not one. */
export function readDeliveryPoint(layouts: readonly PageLayout[], energy: EnergyKind): Read<string> {
  const labels = energy === 'gaz' ? [...gasPoint, ...wrappedPoint] : electricityPoint
  const unless = energy === 'gaz' ? /siret|\bpdl\b|iban/ : /siret|\bpce\b|comptage|iban/
  const found = findLabelled(layouts, { labels, parse: parseDelivery, unless })
  const others =
    energy === 'gaz'
      ? []
      : findLabelled(layouts, { labels: [/^n[°o]/], parse: parseDelivery, places: ['inside'], unless })
  const weaker = others.map((candidate) => ({ ...candidate, confidence: candidate.confidence - 0.3 }))
  const field = chooseCandidate([...found, ...weaker])
  if (field === null || !passesLuhn(field.value)) return field
  // One delivery point in ten passes the SIRET key by chance: it is a doubt, not a refusal.
  return { ...field, confidence: Math.max(0.5, field.confidence - 0.04) }
}

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
      cell.text.length > 90 || /exemple|ou \d+ kva/.test(cell.folded)
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
      const match = /\b(?:btinf(?:cust|cu4|cu|mu4|mudt|lu)|btsup(?:cu4?|lu4?)|hta(?:cu|lu)\d?)\b/.exec(cell.folded)
      if (match !== null) return fieldAt(match[0].toUpperCase(), 0.97, cell, match.index, match.index + match[0].length)
    }
  }
  return null
}

const serial = /(?:compteur|matricule)[^\d]{0,32}?(?:n[°o]\s?)?(\d(?:\s?\d){6,13})(?!\d)/

/** Serial of the meter: beside its label or at the head of its readings. */
export function readMeterSerial(
  layouts: readonly PageLayout[],
  energy: EnergyKind,
  readings: readonly ReadingRow[],
): Read<string> {
  const fromReadings = readings.flatMap((reading) => (reading.serial === null ? [] : [reading.serial]))
  const first = fromReadings[0]
  if (first !== undefined) return { ...first, confidence: 0.97 }
  for (const layout of layouts) {
    for (const cell of layout.cells) {
      const match = serial.exec(cell.folded)
      const value = match?.[1]?.replace(/\s/g, '')
      if (match?.[1] === undefined || value === undefined || value.length > 12) continue
      if (energy === 'electricite' ? /\bgaz\b|gazpar/.test(cell.folded) : /linky|electri|\bpdl\b/.test(cell.folded))
        continue
      const start = match.index + match[0].length - match[1].length
      return fieldAt(value, 0.9, cell, start, start + match[1].length)
    }
  }
  const labelled = findLabelled(layouts, {
    labels: [
      /(?:n[°o]|numero|matricule)\s?(?:de |du )?compteur/,
      /^matricule$/,
      /^compteur(?: linky| gazpar| gaz| electrique)?(?: n[°o])?$/,
    ],
    parse: (folded) => {
      const match = /^(\d(?:\s?\d){6,11})(?!\s?\d)/.exec(folded)
      return match?.[1] === undefined ? null : { value: match[1].replace(/\s/g, ''), start: 0, end: match[1].length }
    },
    ...(energy === 'electricite' ? { unless: /\bgaz\b/ } : {}),
  })
  return chooseCandidate(labelled)
}

/** Whether the meter communicates: Linky for electricity, Gazpar for gas. */
export function readCommunicating(layouts: readonly PageLayout[], energy: EnergyKind): Read<boolean> {
  const name = energy === 'gaz' ? /\bgazpar\b/ : /\blinky\b/
  const cell = layouts.flatMap((layout) => layout.cells).find((one) => name.test(one.folded) && one.text.length < 90)
  return cell === undefined ? null : fieldAt(true, 0.9, cell)
}

const total = [
  /(?:consommation|conso) totale|total (?:de (?:la |votre )?|des )?(?:consommations?|conso|kwh|energie)\b(?! des 12)/,
  /^(?:total )?(?:consommations?|conso)(?: \(ht\))?(?=\s\(?\d[\d ]* ?kwh)\s\(?/,
  /vous avez consomme/,
  /^conso(?:mmation)?(?= \d)/,
]

/** Energy billed, as the bill totals it; the sum of its lines when no total is printed. */
export function readTotalKwh(
  layouts: readonly PageLayout[],
  energy: EnergyKind,
  isDual: boolean,
  lines: readonly ConsumptionLine[],
  energyOf: (candidate: Candidate<number>) => EnergyKind | null,
): Read<number> {
  const found = findLabelled(layouts, {
    labels: total,
    parse: (folded) => {
      const parsed = parseKilowattHours(folded)
      return parsed !== null &&
        /^[^\d]{0,14}[\d .]+(?:,\d+)? ?(?:kwh|mwh|$|\))/.test(folded) &&
        !/^[^\d]{0,14}[\d .]+,\d{2}(?!\d| ?kwh)/.test(folded)
        ? parsed
        : null
    },
    places: ['inside', 'right'],
    unless: /annuel|12 derniers|12 mois|bilan|historique|reference|moyenne|euros|€/,
  })
  const name = energy === 'gaz' ? 'gaz(?: naturel)?' : 'electricite'
  found.push(...figuresOfTotalRows(layouts, new RegExp(`^total ${name}\\b`)).kwh)
  const own = isDual ? found.filter((candidate) => (energyOf(candidate) ?? energy) === energy) : found
  const printed = chooseCandidate(own)
  if (printed !== null) return printed
  const quantities = lines.flatMap((line) => (line.quantity_kwh === null ? [] : [line.quantity_kwh]))
  if (quantities.length === 0 || quantities.length !== lines.length) return null
  return derivedField(
    quantities.reduce((sum, quantity) => sum + quantity.value, 0),
    0.85,
    quantities,
  )
}

/** Consommation annuelle de référence (CAR). */
export function readAnnualReference(layouts: readonly PageLayout[]): Read<number> {
  return chooseCandidate(
    findLabelled(layouts, {
      labels: [
        /consommation annuelle (?:de )?(?:reference|previsionnelle|estimee)(?: \(?car\)?)?/,
        /\bcar\b(?: \(.{0,40}\))?/,
      ],
      parse: parseKilowattHours,
    }),
  )
}

/** Conversion coefficient of gas, kWh PCS per m³, named outside the table of readings. */
export function readCoefficient(layouts: readonly PageLayout[]): Read<number> {
  return chooseCandidate(
    findLabelled(layouts, {
      labels: [/coeff?(?:icient)?\.? (?:de )?(?:conversion|conv\b|thermique|pcs)(?: \(.{0,20}\))?/],
      parse: (folded) => {
        const match = /^[^\d]{0,12}(\d{1,2}[,.]\d{1,4})(?!\d)/.exec(folded)
        const value = match?.[1] === undefined ? Number.NaN : Number(match[1].replace(',', '.'))
        return match?.[1] === undefined || value < 5 || value > 15
          ? null
          : { value, start: match[0].indexOf(match[1]), end: match[0].length }
      },
    }),
  )
}

/** "Total Électricité TTC", "TOTAL GAZ NATUREL HT": given by bills of two energies. */
export function readEnergyTotal(layouts: readonly PageLayout[], energy: EnergyKind, tax: 'ht' | 'ttc'): Read<number> {
  const name = energy === 'gaz' ? String.raw`gaz(?: naturel)?` : 'electricite'
  const label = new RegExp(
    String.raw`^(?:sous[- ])?total ${name}[^\d€(]{0,4}${tax === 'ht' ? String.raw`(?:ht|hors tva|hors taxes?)` : 'ttc'}`,
  )
  const direct = findLabelled(layouts, { labels: [label], parse: parseAmount, places: ['inside', 'right'] })
  const inside = findLabelled(layouts, {
    labels:
      tax === 'ht'
        ? [new RegExp(String.raw`^total ${name} ttc \(ht`)]
        : [new RegExp(String.raw`^total ${name} ttc \(.*\)$`)],
    parse: parseAmount,
    places: tax === 'ht' ? ['inside'] : ['right'],
  })
  const rows = figuresOfTotalRows(layouts, new RegExp(`^total ${name}$`))
  return chooseCandidate([...direct, ...inside, ...(tax === 'ht' ? rows.amount_ht : rows.amount_ttc)])
}

/** Informative share of the network ("dont acheminement"): fixed and variable parts are not added up here. */
export function readNetworkShare(layouts: readonly PageLayout[]): Read<number> {
  return chooseCandidate(
    findLabelled(layouts, {
      labels: [/(?:dont |part )(?:d')?acheminement(?: \([^)]*\))?[^\d]{0,20}/],
      parse: parseAmount,
      unless: /part (?:fixe|variable)/,
    }),
  )
}

const billed = /periode|consommations? (?:du|de)|consomme|facturation|votre facture .*(?:pour|du)/

/** The billed period as the bill announces it ("Période du ... au ..."), for bills whose lines carry no dates. */
export function readAnnouncedPeriod(layouts: readonly PageLayout[]): EnergySupply['period'] {
  for (const layout of layouts) {
    for (const cell of layout.cells) {
      if (!billed.test(cell.folded) || /precedente|annuel|bilan|12 (?:derniers )?mois/.test(cell.folded)) continue
      const own = tokensOf(cell).find((token) => token.kind === 'period')
      const near =
        own ??
        [...cellsRightOf(cell, layout).slice(0, 1), ...cellsBelow(cell, layout).slice(0, 1)]
          .flatMap((other) => tokensOf(other))
          .find((token) => token.kind === 'period')
      if (near?.kind !== 'period') continue
      const place = fieldAt(near.value, 0.9, near.cell, near.start, near.end)
      return { from: { ...place, value: near.value.from }, to: { ...place, value: near.value.to } }
    }
  }
  return { from: null, to: null }
}

/** The billed period: from the earliest to the latest day of its lines. */
export function periodOfLines(lines: readonly ConsumptionLine[]): EnergySupply['period'] {
  const from = lines
    .flatMap((line) => (line.from === null ? [] : [line.from]))
    .sort((a, b) => a.value.localeCompare(b.value))[0]
  const to = lines
    .flatMap((line) => (line.to === null ? [] : [line.to]))
    .sort((a, b) => b.value.localeCompare(a.value))[0]
  return { from: from ?? null, to: to ?? null }
}
