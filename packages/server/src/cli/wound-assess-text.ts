import { basename } from 'node:path'
import type { WoundAssessment } from '@constat/core'
import { formatDollars, formatSeconds } from './french-format.js'
import type { Terminal } from './terminal.js'
import { alertLines, indent, joined, marked, titled } from './wound-lines.js'
import { printable, wrapText } from './wrap-text.js'

/** What a person reads of one assessment: alerts first, then the nursing record, then what was doubted. */
export function assessmentText(
  paths: readonly string[],
  assessment: WoundAssessment,
  report: string | null,
  terminal: Pick<Terminal, 'colors' | 'width'>,
): string {
  const { colors, width } = terminal
  const { alertes, avertissements, fiche, mention, audit } = assessment
  const room = Math.max(width, 40) - indent.length
  const cost = audit.cout === null ? 'coût inconnu' : formatDollars(audit.cout.montant)
  const answered = audit.modele_renvoye === audit.modele_demande ? '' : ` (${audit.modele_renvoye})`
  const lines = [
    '',
    `${indent}${colors.bold(colors.cyan(paths.map((path) => printable(basename(path))).join(', ')))}`,
    ...titled('Alertes', alertLines(alertes, terminal), colors),
    '',
    ...ficheLines(fiche, terminal),
    ...titled(
      'Réserves',
      avertissements.flatMap(({ message }) => marked(colors.yellow('•'), message, terminal)),
      colors,
    ),
    ...(report === null ? [] : ['', `${indent}Rapport : ${report}`]),
    '',
    ...wrapText(mention, room).map((line) => indent + colors.dim(line)),
    '',
    indent +
      colors.dim(
        joined([`${audit.fournisseur}/${audit.modele_demande}${answered}`, formatSeconds(audit.latence_ms), cost]),
      ),
    '',
  ]
  return `${lines.join('\n')}\n`
}

/** The record as it is copied, its titles in bold and its items folded. */
function ficheLines(fiche: string, terminal: Pick<Terminal, 'colors' | 'width'>): string[] {
  const { colors, width } = terminal
  return fiche.split('\n').flatMap((line) => {
    if (line === '') return ['']
    if (line.startsWith('- ')) return marked(colors.dim('-'), line.slice(2), terminal)
    const isTitle = /^\p{Lu}{3}/u.test(line)
    return wrapText(printable(line), Math.max(width, 40) - indent.length).map(
      (text) => indent + (isTitle ? colors.bold(text) : text),
    )
  })
}
