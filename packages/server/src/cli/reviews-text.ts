import type { ImportedTask } from '../reviews/import-tasks.js'
import type { RegionProblem } from '../reviews/label-studio/corrections-of-task.js'
import type { ReviewState, ReviewSummary } from '../reviews/review.js'
import { formatPercent } from './french-format.js'
import type { Terminal } from './terminal.js'
import { printable } from './wrap-text.js'

type Colours = Pick<Terminal, 'colors'>

const states: Readonly<Record<ReviewState, string>> = {
  open: 'à vérifier',
  corrected: 'corrigée',
  confirmed: 'confirmée',
  dismissed: 'écartée',
}

/** Every review as a person reads it. */
export function reviewsText(
  reviews: readonly ReviewSummary[],
  { colors, timeZone }: Colours & { timeZone: string },
): string {
  if (reviews.length === 0) return 'Aucune relecture.\n'
  const texts = reviews.map(({ id, state, fileNames, overallConfidence, reasons, createdAt }) => {
    const paint = state === 'open' ? colors.yellow : state === 'dismissed' ? colors.dim : colors.green
    const moment = new Date(createdAt).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone })
    const about = `${moment}  confiance ${formatPercent(overallConfidence)}  ${printable(fileNames.join(', '))}`
    const lines = [
      `  ${paint(states[state])}  ${about}`,
      `    ${id}`,
      ...reasons.map((one) => colors.dim(`    ${printable(one)}`)),
    ]
    return `${lines.join('\n')}\n`
  })
  return `\n${texts.join('\n')}\n`
}

const outcomes: Readonly<Record<ImportedTask['outcome'], string>> = {
  corrected: 'corrigée',
  confirmed: 'confirmée',
  not_annotated: 'pas encore annotée',
  unknown_review: 'relecture inconnue ou expirée',
  unreadable: 'rien n’a pu être repris',
}

const problems: Readonly<Record<RegionProblem['reason'], string>> = {
  no_label: 'cadre sans étiquette',
  no_text: 'cadre sans valeur',
  unknown_field: 'aucun champ n’a cette étiquette',
  several_fields: 'plusieurs lignes ont cette étiquette, et l’endroit ne dit pas laquelle',
  unreadable_value: 'valeur illisible pour ce champ',
}

/** What became of an export of Label Studio, task by task. */
export function importText(tasks: readonly ImportedTask[], { colors }: Colours): string {
  if (tasks.length === 0) return 'Aucune tâche dans ce fichier.\n'
  const lines = tasks.flatMap(({ task, outcome, problems: found }) => {
    const isGood = outcome === 'corrected' || outcome === 'confirmed'
    const paint = isGood ? colors.green : outcome === 'not_annotated' ? colors.dim : colors.red
    const told = found.map(({ label, text, reason }) => {
      const where = [label, text === null ? null : `« ${text} »`].filter((part) => part !== null).join(' ')
      return `      ${printable(where)}${where === '' ? '' : ' : '}${problems[reason]}`
    })
    return [`  Tâche ${task === null ? '?' : printable(String(task))}  ${paint(outcomes[outcome])}`, ...told]
  })
  return `\n${lines.join('\n')}\n\n`
}
