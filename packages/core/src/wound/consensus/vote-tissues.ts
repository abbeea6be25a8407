import type { WoundObservation } from '../observation.js'
import type { WoundCode } from '../vocabulary.js'

type Tissues = WoundObservation['lit']['tissus']

/** A trace of them that one run has seen stays. */
const dangerous: readonly WoundCode<'tissu'>[] = [
  'necrose_seche',
  'necrose_humide',
  'tendon',
  'os',
  'muscle_fascia',
  'materiel',
]
/** Half of what experts differ by among themselves on the same pictures, in points of percentage. */
const tolerance = 15

/** The mean part of each tissue that most runs name, or one run if it is a danger; the rules bring the sum to 100. */
export function voteTissues(runs: readonly Tissues[]): { tissus: Tissues; isAgreed: boolean } {
  const names = [...new Set(runs.flat().map(({ tissu }) => tissu))]
  const isUnknown = runs.some((run) => run.some(({ pourcentage }) => pourcentage === null))
  const judged = names.map((tissu) => {
    const parts = runs.map((run) => run.filter((entry) => entry.tissu === tissu))
    const named = parts.filter((entries) => entries.length > 0).length
    const shares = parts.map((entries) => entries.reduce((sum, { pourcentage }) => sum + (pourcentage ?? 0), 0))
    const isAgreed = named === runs.length && Math.max(...shares) - Math.min(...shares) <= tolerance
    const isKept = named * 2 > runs.length || dangerous.includes(tissu)
    const mean = shares.reduce((sum, share) => sum + share, 0) / runs.length
    return { isAgreed, kept: isKept ? [{ tissu, pourcentage: isUnknown ? null : mean }] : [] }
  })
  const isAgreed = judged.every((tissue) => tissue.isAgreed)
  const tissus = judged.flatMap(({ kept }) => kept)
  const sum = tissus.reduce((total, { pourcentage }) => total + (pourcentage ?? 0), 0)
  const isScaled = isAgreed || isUnknown || sum === 0
  return {
    // What was left out is shared among what stays, as far as the runs themselves made a whole.
    tissus: isScaled
      ? tissus
      : tissus.map(({ tissu, pourcentage }) => ({ tissu, pourcentage: ((pourcentage ?? 0) * 100) / sum })),
    isAgreed,
  }
}
