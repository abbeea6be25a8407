import { alertLevels, type AlertLevel, type WoundAlert } from '@constat/core'
import type { Colors, Terminal } from './terminal.js'
import { printable, wrapText } from './wrap-text.js'

export const indent = '  '

const levelWords: Readonly<Record<AlertLevel, string>> = {
  urgence: 'URGENCE',
  avis_medical_24h: 'Avis médical sous 24 h',
  avis_specialise: 'Avis spécialisé',
  surveillance: 'Surveillance',
}

/** Text of the width of the terminal, the lines after the first under the text and not under its mark. */
export function marked(mark: string, text: string, { width }: Pick<Terminal, 'width'>): string[] {
  const hang = `${indent}  `
  const [first = '', ...others] = wrapText(printable(text), Math.max(width, 40) - hang.length)
  return [`${indent}${mark} ${first}`, ...others.map((line) => `${hang}${line}`)]
}

/** A title above what belongs to it. */
export const titled = (title: string, lines: readonly string[], { bold }: Colors): string[] =>
  lines.length === 0 ? [] : ['', `${indent}${bold(title)}`, ...lines]

/** Alerts, the most pressing first; that there is none never reassures. */
export function alertLines(alertes: readonly WoundAlert[], terminal: Pick<Terminal, 'width' | 'colors'>): string[] {
  const { colors } = terminal
  if (alertes.length === 0) {
    return marked(
      colors.dim('–'),
      'Aucune alerte ; cela n’exclut pas une urgence. Les signes vus sur la photo sont à vérifier au lit.',
      terminal,
    )
  }
  return alertes.flatMap(({ niveau, libelle }) => {
    const isPressing = alertLevels.indexOf(niveau) < 2
    const mark = isPressing ? colors.red('!') : colors.yellow('!')
    return marked(mark, `${levelWords[niveau]} : ${libelle}`, terminal)
  })
}

/** `gpt-5.4, 3,2 s, 0,0123 $` */
export const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ')
