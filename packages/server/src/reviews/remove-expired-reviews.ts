import type { ReviewFiles } from '../storage/review-files.js'
import type { ReviewStore } from './review-store.js'

export interface ReviewRemovalParts {
  readonly store: Pick<ReviewStore, 'expiredAt' | 'knownOf' | 'remove'>
  readonly files: Pick<ReviewFiles, 'remove' | 'olderThan'>
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

const mostAtOnce = 100
/** Between the files of a review and its row there is one statement. */
const orphanMs = 3_600_000

/** Removes reviews that have expired with their documents; gives how many. */
export async function removeExpiredReviews({ store, files, now }: ReviewRemovalParts): Promise<number> {
  const expired = await store.expiredAt(now, mostAtOnce)
  for (const id of expired) {
    await files.remove(id)
    await store.remove(id)
  }
  return expired.length
}

/** Removes files that a process that was killed has left without a row; gives of how many reviews. */
export async function removeOrphans({ store, files, now }: ReviewRemovalParts): Promise<number> {
  let orphans = 0
  for await (const ids of inGroups(files.olderThan(now - orphanMs))) {
    const known = await store.knownOf(ids)
    for (const id of ids.filter((one) => !known.has(one))) {
      await files.remove(id)
      orphans += 1
    }
  }
  return orphans
}

async function* inGroups(ids: AsyncIterable<string>): AsyncIterable<string[]> {
  let group: string[] = []
  for await (const id of ids) {
    group.push(id)
    if (group.length < mostAtOnce) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
