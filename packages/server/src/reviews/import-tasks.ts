import type { JobQueue } from '../jobs/job-queue.js'
import { annotatedRegions, annotatedTaskSchema } from './label-studio/annotated-regions.js'
import { correctionsOfRegions, type RegionProblem } from './label-studio/corrections-of-task.js'
import { checkCorrections, WrongCorrection } from './check-corrections.js'
import type { ReviewOwner } from './review-store.js'
import type { Review } from './review.js'
import type { Reviews } from './reviews.js'

/** What became of one task of an export of Label Studio. */
export interface ImportedTask {
  /** Its id in Label Studio; null when it has none. */
  readonly task: string | number | null
  readonly reviewId: string | null
  /**
   * `corrected`, `confirmed`: the review is. `not_annotated`: nobody has annotated the task yet. `unknown_review`: it names
   * none that the caller may see. `unreadable`: it is no task of an export, or one of its values cannot be kept.
   */
  readonly outcome: 'corrected' | 'confirmed' | 'not_annotated' | 'unknown_review' | 'unreadable'
  /** Regions that could not be taken; the others were. */
  readonly problems: readonly RegionProblem[]
}

/** Has what a person has made of a review learnt from, by whoever runs jobs. */
export function learnLater(queue: Pick<JobQueue, 'add'>) {
  return async ({ id, kind }: Review): Promise<void> => {
    if (kind === 'energy-invoice') await queue.add({ kind: 'learn', payload: { review_id: id }, maxAttempts: 3 })
  }
}

/**
 * Takes the annotations of an export of Label Studio as corrections, task by task; none of them stops the others. A review
 * of whose annotation nothing can be taken stays as it is.
 */
export async function importTasks(
  reviews: Pick<Reviews, 'store' | 'correct' | 'decide'>,
  tasks: readonly unknown[],
  { keyId }: ReviewOwner,
  onDecided: (review: Review) => Promise<void>,
): Promise<ImportedTask[]> {
  const imported: ImportedTask[] = []
  for (const task of tasks) imported.push(await importTask(task))
  return imported

  async function importTask(sent: unknown): Promise<ImportedTask> {
    const { success, data } = annotatedTaskSchema.safeParse(sent)
    if (!success) return { task: idOf(sent), reviewId: null, outcome: 'unreadable', problems: [] }
    const about = { task: data.id ?? null, reviewId: data.data.review_id ?? null, problems: [] }
    const review = about.reviewId === null ? null : await reviews.store.get(about.reviewId)
    if (review === null || (keyId !== null && review.keyId !== keyId)) return { ...about, outcome: 'unknown_review' }
    const regions = annotatedRegions(data)
    if (regions === null) return { ...about, outcome: 'not_annotated' }
    const { corrections, problems } = correctionsOfRegions(review, regions)
    try {
      const isRight = checkCorrections(review, corrections).length === 0
      if (isRight && problems.length > 0) return { ...about, outcome: 'unreadable', problems }
      const decided = isRight ? await reviews.decide(review, 'confirmed') : await reviews.correct(review, corrections)
      await onDecided(decided)
      return { ...about, outcome: isRight ? 'confirmed' : 'corrected', problems }
    } catch (error) {
      if (!(error instanceof WrongCorrection)) throw error
      const problem = { label: error.path, text: null, reason: 'unreadable_value' } as const
      return { ...about, outcome: 'unreadable', problems: [...problems, problem] }
    }
  }
}

function idOf(sent: unknown): string | number | null {
  const id = typeof sent === 'object' && sent !== null && 'id' in sent ? sent.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
