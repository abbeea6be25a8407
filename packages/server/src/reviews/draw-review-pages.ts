import { drawPages, type Limits, type PageImage } from '@constat/core'
import type { ReviewFiles } from '../storage/review-files.js'
import type { ReviewSummary } from './review.js'

/** Enough to read the small print of an A4 page on a screen. */
const longestSide = 1600
/** A bill at once; of a long document, what is near the page that is asked for. */
const pagesAtOnce = 8

type DrawnReview = Pick<ReviewSummary, 'id' | 'fileNames' | 'pages'>

/** Gives the picture of a page of a review; null for a page that it does not have. */
export type DrawReviewPage = (review: DrawnReview, page: number) => Promise<PageImage | null>

/**
 * Draws pages of reviews in the threads that read, several at the first question, and keeps the pictures beside their
 * document. Questions that come meanwhile wait for the same drawing.
 */
export function drawReviewPages(
  files: Pick<ReviewFiles, 'read' | 'readPage' | 'putPage'>,
  limits: Partial<Limits>,
): DrawReviewPage {
  const underWay = new Map<string, Promise<void>>()
  const draw = async ({ id, fileNames, pages }: DrawnReview, group: number): Promise<void> => {
    const wanted = pages.slice(group * pagesAtOnce, (group + 1) * pagesAtOnce).map(({ number }) => number)
    const pictures = await drawPages(await files.read(id, fileNames), { longestSide, limits, pages: wanted })
    for (const [at, picture] of pictures.entries()) await files.putPage(id, wanted[at] ?? at + 1, picture)
  }
  return async (review, page) => {
    const index = review.pages.findIndex(({ number }) => number === page)
    if (index < 0) return null
    const kept = await files.readPage(review.id, page)
    if (kept !== null) return kept
    const group = Math.floor(index / pagesAtOnce)
    const name = `${review.id}/${group}`
    const drawing = underWay.get(name) ?? draw(review, group).finally(() => underWay.delete(name))
    underWay.set(name, drawing)
    await drawing
    return files.readPage(review.id, page)
  }
}
