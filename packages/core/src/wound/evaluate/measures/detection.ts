import { isAnswered, type AnsweredRun, type ScoredRun } from './scored-run.js'
import { proportionOf, type Proportion } from './proportion.js'

/** How well the presence of something is told. */
export interface Detection {
  sensibilite: Proportion
  specificite: Proportion
  /** Photographs without a usable answer count as missed: what a service would have missed. */
  sensibilite_sans_reponse_manquee: Proportion
}

/**
 * Sensitivity and specificity of a sign.
 *
 * @param truthOf null where experts say neither
 * @param toldOf null where the answer abstains, which counts neither way
 */
export function detectionOf(
  runs: readonly ScoredRun[],
  truthOf: (run: ScoredRun) => boolean | null,
  toldOf: (run: AnsweredRun) => boolean | null,
): Detection {
  const told = (run: ScoredRun) => (isAnswered(run) ? toldOf(run) : null)
  const negative = (run: ScoredRun) => {
    const said = truthOf(run) === false ? told(run) : null
    return said === null ? null : !said
  }
  return {
    sensibilite: proportionOf(runs, (run) => (truthOf(run) === true ? told(run) : null)),
    specificite: proportionOf(runs, negative),
    sensibilite_sans_reponse_manquee: proportionOf(runs, (run) => (truthOf(run) === true ? told(run) === true : null)),
  }
}
