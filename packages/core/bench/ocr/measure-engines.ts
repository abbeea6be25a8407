import { availableParallelism } from 'node:os'
import type { OcrEngine, OcrPage } from '../../src/reading/ocr-engine.js'
import { median } from '../statistics.js'
import type { Group } from './cases.js'
import { prepare, type Preparation } from './prepare.js'
import { addScores, type Misread, type Score, scorePage } from './score.js'

export interface EngineFigures {
  id: string
  /** Wall time of as many pages at once as there are cores, divided by their number; median of all such batches. */
  millisecondsPerPage: number
  /** This engine's time on a batch divided by the last engine's on the same batch just before or after; the median. */
  timesLast: number
  score: Score
  misread: Misread[]
}

export interface GroupFigures {
  name: string
  pages: number
  /** Time to prepare one page, one after the other. */
  prepareMilliseconds: number
  engines: readonly EngineFigures[]
}

/** Lets every engine read the same prepared pictures, batch by batch and by turns, and scores what they read. */
export async function measureEngines(
  group: Group,
  engines: readonly OcrEngine[],
  options: { rounds: number; preparation: Preparation },
): Promise<GroupFigures> {
  const start = performance.now()
  const images = group.cases.map(({ image }) => prepare(image, options.preparation))
  const prepareMilliseconds = (performance.now() - start) / images.length

  const size = availableParallelism()
  const times: number[][] = engines.map(() => [])
  const pages: OcrPage[][] = engines.map(() => [])
  for (let round = 0; round < options.rounds; round++) {
    for (let first = 0; first < images.length; first += size) {
      const batch = images.slice(first, first + size)
      const order = [...engines.keys()]
      // Whoever comes second may find the machine in another mood: they take turns at that too.
      if ((round + first / size) % 2 === 1) order.reverse()
      for (const index of order) {
        const engine = engines[index]
        if (engine === undefined) continue
        const before = performance.now()
        const read = await Promise.all(batch.map((image) => engine.recognize(image, { languages: ['fra'] })))
        times[index]?.push((performance.now() - before) / batch.length)
        if (round === 0) pages[index]?.push(...read)
      }
    }
  }
  const last = times.at(-1) ?? []
  const figures = engines.map(({ id }, index) => {
    const own = times[index] ?? []
    const scored = group.cases.map(({ truth }, page) => scorePage(pages[index]?.[page]?.words ?? [], truth))
    return {
      id,
      millisecondsPerPage: median(own),
      timesLast: median(own.map((time, batch) => time / (last[batch] ?? Number.NaN))),
      score: addScores(scored),
      misread: scored.flatMap(({ misread }) => misread),
    }
  })
  return { name: group.name, pages: images.length, prepareMilliseconds, engines: figures }
}
