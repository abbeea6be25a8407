import { CommandError } from './command-error.js'
import type { WoundEvaluateOptions } from './wound-program.js'
import { wrongOption } from './wrong-option.js'

/** The options of an evaluation, checked. */
export interface CheckedEvaluation {
  runs: number
  concurrency: number
  mode: 'documentation' | 'aide_decision'
  limit?: number
  budget?: number
}

/** @throws CommandError naming the wrong option */
export function readEvaluationOptions(options: WoundEvaluateOptions): CheckedEvaluation {
  const { mode, limit, budget, replies, model } = options
  if (model === undefined && replies === undefined) {
    throw new CommandError('usage', 'Indiquez le modèle à évaluer (--model fournisseur/modèle), ou des réponses enregistrées (--replies). Aide : constat wound evaluate --help') // prettier-ignore
  }
  if (mode !== 'documentation' && mode !== 'aide_decision') {
    throw wrongOption('--mode', mode, 'documentation ou aide_decision')
  }
  return {
    mode,
    runs: wholeNumber('--runs', options.runs, 1, 20),
    concurrency: wholeNumber('--concurrency', options.concurrency, 1, 32),
    ...(limit !== undefined && { limit: wholeNumber('--limit', limit, 1, 1_000_000) }),
    ...(budget !== undefined && { budget: amount('--budget', budget) }),
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw wrongOption(option, text, `un nombre entier de ${least} à ${most}`)
}

function amount(option: string, text: string): number {
  const value = /^\d+([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (value > 0) return value
  throw wrongOption(option, text, 'un montant en dollars, par exemple 20 ou 12.50')
}
