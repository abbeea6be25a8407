import type { ModelCall, VisionModel } from '../../models/vision-model.js'
import { askObservation, type AskedObservation } from '../ask/ask-observation.js'
import { voteOnObservations } from './vote.js'

/**
 * Asks the same question several times at once and votes. Runs that fail are left out as long as more than half answer;
 * what every run cost is told.
 *
 * @param runs 1 to 7
 * @throws what the first failed run threw, when half of the runs or more fail
 */
export async function askRuns(model: VisionModel, call: ModelCall, runs: number): Promise<AskedObservation> {
  if (runs === 1) return askObservation(model, call)
  const numbered = Array.from({ length: runs }, (_, index) => askObservation(model, { ...call, run: index + 1 }))
  const settled = await Promise.allSettled(numbered)
  const asked = settled.flatMap((run) => (run.status === 'fulfilled' ? [run.value] : []))
  if (asked.length * 2 <= runs) throw settled.find((run) => run.status === 'rejected')?.reason
  const { observation, warnings } = voteOnObservations(asked.map((run) => run.observation))
  const failed = runs - asked.length
  const left =
    failed === 0
      ? []
      : [
          {
            code: 'CONSENSUS_INCOMPLET',
            chemin: '',
            message: `${failed} lecture(s) sur ${runs} sans réponse utilisable.`,
          },
        ]
  return {
    observation,
    warnings: [...left, ...asked.flatMap((run) => run.warnings), ...warnings],
    answers: asked.flatMap((run) => run.answers),
  }
}
