import { basename } from 'node:path'
import { woundMention, type ComparisonLimit, type Trend, type TrendName, type WoundComparison } from '@constat/core'
import type { DatedPath } from './dated-path.js'
import { formatDate, formatDollars } from './french-format.js'
import type { Colors, Terminal } from './terminal.js'
import { alertLines, indent, joined, marked, titled } from './wound-lines.js'
import { printable, wrapText } from './wrap-text.js'

const comparabilities: Readonly<Record<WoundComparison['evolution']['comparabilite'], string>> = {
  oui: 'Les photos se comparent.',
  partielle: 'Les photos ne se comparent qu’en partie.',
  non: 'Les photos ne se comparent pas : aucune évolution n’en est tirée.',
}
const limits: Readonly<Record<ComparisonLimit, string>> = {
  angle: 'Angle de prise de vue différent',
  eclairage: 'Éclairage différent',
  cadrage: 'Cadrage différent',
  echelle_absente: 'Échelle absente ou illisible sur au moins une photo',
  plaie_differente: 'Peut-être pas la même plaie',
  debridement_intercurrent: 'Détersion entre les photos',
  moment_different: 'Moment du soin différent',
  photo_identique: 'La première et la dernière photo sont la même image',
}
const names: Readonly<Record<TrendName, string>> = {
  tissus: 'Lit de la plaie',
  exsudat: 'Exsudat',
  berges: 'Berges',
  peau_perilesionnelle: 'Peau autour',
  erytheme: 'Érythème',
}
const trendWords: Readonly<Record<Trend, string>> = {
  amelioration: 'amélioration',
  stable: 'stable',
  aggravation: 'aggravation',
  non_comparable: 'non comparable',
}

/** What a person reads of a comparison: whether it can be made, what has changed, and what has to be looked at. */
export function comparisonText(
  dated: readonly DatedPath[],
  { evolution, inherited, alertes, avertissements, analyses, question }: WoundComparison,
  report: string | null,
  terminal: Pick<Terminal, 'colors' | 'width'>,
): string {
  const { colors, width } = terminal
  const pathOf = new Map(dated.map(({ date, path }) => [date, basename(path)]))
  const photos = analyses.map(({ date, jour }) => {
    const name = printable(pathOf.get(date) ?? '')
    return `${indent}${colors.dim(`J${jour}`.padEnd(6))}${formatDate(date)}  ${name}`
  })
  const trends = Object.entries(evolution.tendances).map(([name, trend]) => {
    return `${indent}${names[name as TrendName].padEnd(17)}${trendText(trend, colors)}`
  })
  const costs = [
    question.cost?.amount ?? null,
    ...analyses.map(({ assessment }) => assessment.audit.cout?.montant ?? null),
  ]
  const total = costs.includes(null)
    ? 'coût inconnu'
    : formatDollars(costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0))
  const lines = [
    '',
    ...photos,
    '',
    `${indent}${colors.bold(comparabilities[evolution.comparabilite])}`,
    ...evolution.motifs.flatMap((motif) => marked(colors.yellow('•'), `${limits[motif]}.`, terminal)),
    ...titled('Évolution', [...wrapText(inherited.cicatrisation_progression, Math.max(width, 40) - 2).map((line) => indent + line), '', ...trends], colors),
    ...titled('Alertes', alertLines(alertes, terminal), colors),
    ...titled('Réserves', avertissements.flatMap(({ message }) => marked(colors.yellow('•'), message, terminal)), colors),
    ...(report === null ? [] : ['', `${indent}Rapport : ${report}`]),
    '',
    ...wrapText(woundMention, Math.max(width, 40) - 2).map((line) => indent + colors.dim(line)),
    '',
    indent + colors.dim(joined([question.modelId, total])),
    '',
  ] // prettier-ignore
  return `${lines.join('\n')}\n`
}

function trendText(trend: Trend, colors: Colors): string {
  const paint = { amelioration: colors.green, aggravation: colors.red, stable: String, non_comparable: colors.dim }
  return paint[trend](trendWords[trend])
}
