import type { EnergyInvoice, EnergyInvoiceAnalysis, Finding, ModelUse, OfferComparison } from '@constat/core'
import {
  formatDate,
  formatDollars,
  formatEuros,
  formatKilowattHours,
  formatPercent,
  formatRange,
  formatSeconds,
} from './french-format.js'
import type { ReportPaths } from './report-files.js'
import type { Colors, Terminal } from './terminal.js'
import { printable, wrapText } from './wrap-text.js'

const energyNames = { electricite: 'électricité', gaz: 'gaz', dual: 'électricité et gaz' } as const
const indent = '  '

/** What a person reads of one analysis: the bill, its highlights, the findings with their proof, the reports. */
export function summarize(
  file: string,
  analysis: EnergyInvoiceAnalysis,
  reports: (ReportPaths & { overlay?: string | undefined; maskedCopy?: string | undefined }) | null,
  { colors, width }: Pick<Terminal, 'colors' | 'width'>,
): string {
  const { audit, highlights, timings, warnings } = analysis
  const room = Math.max(width, 40) - indent.length
  const title = (text: string) => `\n${indent}${colors.bold(text)}`
  const item = (mark: string, text: string) => hanging(`${mark} `, printable(text), room)
  const lines = [
    `\n${indent}${colors.bold(colors.cyan(printable(file)))}`,
    '',
    ...facts(analysis, colors),
    title('Points clés'),
    ...highlights.flatMap((highlight) => item('•', highlight)),
    title(findingsTitle(audit.findings)),
    ...audit.findings.flatMap((finding) => describeFinding(finding, room, colors)),
  ]
  if (audit.offers.length > 0)
    lines.push(title('Offres comparées'), ...audit.offers.flatMap((offer) => item('•', describeOffer(offer))))
  if (warnings.length > 0) {
    lines.push(title('Avertissements'), ...warnings.flatMap((warning) => item(colors.yellow('!'), warning.message)))
  }
  if (reports !== null) {
    lines.push(title('Rapports'), `${indent}complet   ${reports.full}`, `${indent}anonyme   ${reports.anonymous}`)
    if (reports.overlay !== undefined) lines.push(`${indent}preuves   ${reports.overlay}`)
    if (reports.maskedCopy !== undefined) lines.push(`${indent}masquée   ${reports.maskedCopy}`)
  }
  lines.push('', indent + colors.dim(`Analysé en ${formatSeconds(timings.total)}`), '')
  return `${lines.join('\n')}\n`
}

function facts(
  { invoice, overall_confidence, needs_review, provenance }: EnergyInvoiceAnalysis,
  colors: Colors,
): string[] {
  const supplier = invoice.supplier.name ?? invoice.supplier.printed_name
  const energy = invoice.energy_type === null ? null : energyNames[invoice.energy_type.value]
  const amount = invoice.totals.ttc ?? invoice.totals.net_to_pay
  const rows: [string, string | null][] = [
    ['Fournisseur', supplier?.value ?? null],
    ['Énergie', energy],
    ['Offre', invoice.offer.name?.value ?? null],
    ['Période', periodOf(invoice)],
    ['Consommation', consumptionOf(invoice)],
    ['Montant TTC', amount === null ? null : formatEuros(amount.value)],
    ['Confiance', formatPercent(overall_confidence) + (needs_review ? ' (à relire)' : '')],
  ]
  if (provenance.model !== null) rows.push(['Relecture', describeModel(provenance.model)])
  return rows.map(([label, value]) => {
    const shown = value === null ? colors.dim('non lu') : printable(value)
    return `${indent}${colors.dim(label.padEnd(14))}${shown}`
  })
}

function describeOffer({
  offer,
  supplier,
  date,
  low_eur_year: low,
  high_eur_year: high,
  reason,
  claimable,
}: OfferComparison): string {
  const named = `${offer} (${supplier}), prix du ${formatDate(date)}`
  if (low === null || high === null) return `${named}\u00a0: ${reason ?? 'non comparable.'}`
  if (claimable) return `${named}\u00a0: ${formatRange([low, high])} d’économie par an, à consommation égale.`
  const gap = high < 0 ? `${formatRange([-high, -low])} de plus par an.` : 'aucune économie démontrable.'
  return `${named}\u00a0: ${gap}${reason === null ? '' : ` ${reason}`}`
}

function describeModel({ modelId, told, proven, cost, fromCache }: ModelUse): string {
  const price = fromCache ? 'déjà payé' : cost === null ? 'coût inconnu' : formatDollars(cost.amount)
  return `${modelId}, ${proven} valeurs retrouvées sur ${told}, ${price}`
}

function periodOf({ energies }: EnergyInvoice): string | null {
  const from = energies.flatMap(({ period }) => period.from?.value ?? []).sort()[0]
  const to = energies
    .flatMap(({ period }) => period.to?.value ?? [])
    .sort()
    .at(-1)
  return from === undefined || to === undefined ? null : `du ${formatDate(from)} au ${formatDate(to)}`
}

function consumptionOf({ energies }: EnergyInvoice): string | null {
  const read = energies.filter(({ total_kwh }) => total_kwh !== null)
  if (read.length === 0) return null
  return read
    .map(({ energy, total_kwh }) => {
      const name = read.length > 1 && energy !== null ? ` (${energyNames[energy.value]})` : ''
      return `${formatKilowattHours(total_kwh?.value ?? 0)}${name}`
    })
    .join(', ')
}

function findingsTitle(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Aucun écart relevé'
  return findings.length === 1 ? '1 constat' : `${findings.length} constats`
}

function describeFinding(finding: Finding, room: number, colors: Colors): string[] {
  const severities = {
    3: colors.red('écart probable'),
    2: colors.yellow('à vérifier'),
    1: colors.cyan('conseil'),
  } as const
  const range = finding.range_eur === null ? '' : `, enjeu ${formatRange(finding.range_eur)}`
  const proof = finding.evidence.find(({ quote }) => quote !== null)
  const place = proof?.page == null ? '' : ` (page ${proof.page})`
  return [
    ...hanging('▪ ', colors.bold(printable(finding.title)), room),
    `${indent}  ${severities[finding.severity]}${colors.dim(`, règle ${finding.rule_id}${range}`)}`,
    ...hanging('  ', printable(finding.message), room),
    ...(proof === undefined ? [] : hanging('  ', `« ${printable(proof.quote ?? '')} »${place}`, room).map(colors.dim)),
  ]
}

/** A first line after its mark, the next ones aligned with it. */
function hanging(mark: string, text: string, room: number): string[] {
  const width = 2
  return wrapText(text, room - width).map((line, index) => indent + (index === 0 ? mark : ' '.repeat(width)) + line)
}
