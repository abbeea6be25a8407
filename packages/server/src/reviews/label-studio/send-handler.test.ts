import { memoryObjectStore } from '@constat/core'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { JobHandler } from '../../jobs/job-queue.js'
import { databaseForTest } from '../../testing/database-for-test.js'
import { reviewsForTest, sampleReview } from '../../testing/reviews-for-test.js'
import { blankPdf } from '../../testing/sample-analysis.js'
import { taskPartsForTest } from '../../testing/task-parts-for-test.js'
import { labelStudioClient } from './label-studio-client.js'
import { labelStudioStandIn } from './label-studio.test-support.js'
import { sendHandler, sendLater } from './send-handler.js'
import type { StudioTask } from './studio-task.js'

const files = [{ name: 'facture.pdf', bytes: blankPdf() }]

/** Reviews that are sent to a stand-in by a worker, for which time runs as fast as it needs. */
async function sending() {
  let now = Date.parse('2026-11-20T09:00:00Z')
  const clock = () => new Date(now)
  const database = await databaseForTest()
  const { queue } = taskPartsForTest({ database, clock })
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const reviews = reviewsForTest({ database, clock, store: memoryObjectStore(), announce: sendLater(queue) })
  const studio = await labelStudioStandIn()
  const client = labelStudioClient({ url: studio.url, token: 'legacy-token', project: 12 })
  const handler: JobHandler = sendHandler({ reviews, studio: client, logger })
  const work = () => {
    const worker = queue.process({ 'label-studio': handler })
    onTestFinished(() => worker.stop(0))
  }
  const counts = async () => (await queue.counts())['label-studio']
  const advance = (milliseconds: number) => {
    now += milliseconds
  }
  return { reviews, studio, work, counts, advance, lines }
}

describe('reviews for Label Studio', () => {
  it('are sent once, with their page and what was read on it', async () => {
    const { reviews, studio, work, counts } = await sending()
    const id = await reviews.open(sampleReview({ files }))
    await reviews.open(sampleReview({ files }))
    expect(studio.requests).toEqual([])
    expect(await counts()).toMatchObject({ waiting: 1 })
    work()
    await vi.waitFor(() => {
      expect(studio.requests).toHaveLength(1)
    }, 10_000)
    const [task] = studio.requests[0]?.body as StudioTask[]
    expect(task?.data).toMatchObject({ review_id: id, kind: 'energy-invoice', files: 'facture.pdf' })
    expect(task?.data.pages).toEqual([expect.stringMatching(/^data:image\/jpeg;base64,\/9j\//)])
    const place = { x: 60, y: 70, width: 20, height: 2, rotation: 0 }
    const about = { id: 'totals.ttc', item_index: 0, original_width: 1131, original_height: 1600, score: 0.71 }
    expect(task?.predictions).toMatchObject([
      {
        score: 0.71,
        result: [
          { ...about, type: 'rectanglelabels', value: { ...place, rectanglelabels: ['montant_ttc'] } },
          { ...about, type: 'textarea', value: { ...place, text: ['112,4'] } },
        ],
      },
    ])
  })

  it('are sent again while Label Studio is away, and then no more', async () => {
    const { reviews, studio, work, counts, advance, lines } = await sending()
    studio.plan(500, 'cut', 401)
    await reviews.open(sampleReview({ files }))
    work()
    for (const attempts of [1, 2, 3]) {
      await vi.waitFor(async () => {
        expect(studio.requests).toHaveLength(attempts)
        expect(await counts()).toMatchObject({ delayed: 1, active: 0 })
      }, 10_000)
      advance(3_600_000)
    }
    await vi.waitFor(async () => {
      expect(studio.requests).toHaveLength(4)
      expect(await counts()).toMatchObject({ waiting: 0, delayed: 0, active: 0, dead: 0 })
    }, 10_000)
    const told = lines.join('')
    expect(told).toContain('review_not_sent')
    expect(told).toContain('review_sent')
    expect(told).not.toContain('legacy-token')
  })

  it('are given up when a task is refused as it is', async () => {
    const { reviews, studio, work, counts } = await sending()
    studio.plan(400)
    await reviews.open(sampleReview({ files }))
    work()
    await vi.waitFor(async () => {
      expect(await counts()).toMatchObject({ dead: 1, waiting: 0, delayed: 0 })
    }, 10_000)
    expect(studio.requests).toHaveLength(1)
  })

  it('are not sent once a person has settled them', async () => {
    const { reviews, studio, work, counts } = await sending()
    const review = await reviews.store.get((await reviews.open(sampleReview({ files }))) ?? '')
    if (review === null) throw new Error('no review was opened')
    await reviews.decide(review, 'confirmed')
    work()
    await vi.waitFor(async () => {
      expect(await counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0 })
    }, 10_000)
    expect(studio.requests).toEqual([])
  })
})
