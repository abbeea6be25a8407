import { ConstatError } from './constat-error.js'

/** The calls of this month have cost what may be spent; nothing was sent. */
export class ModelBudgetReachedError extends ConstatError {
  readonly code = 'model_budget_reached'

  /** @param details `month`: as `2026-11`, UTC; `spent` and `budget` in `currency`. */
  constructor(details: { month: string; spent: number; budget: number; currency: string }) {
    super({
      message: `The calls of ${details.month} have cost ${details.spent} ${details.currency} of the ${details.budget} that may be spent (option monthlyBudget).`,
      userMessage:
        'Le budget mensuel d’analyse est atteint : aucun appel n’a été fait. Prévenez l’administrateur du service, ou réessayez le mois prochain.',
      details,
    })
  }
}
