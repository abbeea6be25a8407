import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { beforeAll, describe, expect, it } from 'vitest'
import { mixedPdf } from './mixed-pdf.test-support.js'
import { type PrintedPage, printPage, toFile } from './printed-page.test-support.js'
import { readDocument } from './read-document.js'
import type { ReadingStep } from './read-options.js'
import { lineOfWords, ScriptedOcr, untilAborted } from './scripted-ocr.test-support.js'
import { createTesseractJsEngine } from './tesseract-js/create-tesseract-js-engine.js'
import { readingThreads } from './threads/reading-threads.js'

const fluent = (): ScriptedOcr => new ScriptedOcr(() => lineOfWords('Facture du mois de mars deux'))
const file = (bytes: Uint8Array) => ({ name: 'a', bytes })

let printed: PrintedPage
let png: Uint8Array
beforeAll(async () => {
  printed = await printPage()
  png = await toFile(printed.picture, 'png')
})

describe('progress', () => {
  it('counts each step up to its total, whatever the pages', async () => {
    const seen = new Map<ReadingStep, (readonly [number, number])[]>()
    const onPage = (page: number, pages: number, step: ReadingStep): void => {
      seen.set(step, [...(seen.get(step) ?? []), [page, pages]])
    }
    await readDocument([file(await mixedPdf(png)), file(png)], { ocr: fluent(), onPage })
    const upTo = (total: number) => Array.from({ length: total }, (_, index) => [index + 1, total])
    expect(Object.fromEntries(seen)).toEqual({ text: upTo(3), image: upTo(3), ocr: upTo(3) })
  })

  it('that throws ends the reading with that error', async () => {
    const mistake = new Error('a bug of the caller')
    for (const wanted of ['text', 'image', 'ocr'] as const) {
      const onPage = (_page: number, _pages: number, step: ReadingStep): void => {
        if (step === wanted) throw mistake
      }
      await expect(readDocument([file(printed.pdf), file(png)], { ocr: fluent(), onPage })).rejects.toBe(mistake)
    }
  })
})

describe('an aborted signal', () => {
  const reason = new Error('the caller has left')
  const aborted = { code: 'aborted', cause: reason }

  /** No thread is at work: all places are free. */
  async function expectIdle(): Promise<void> {
    const order = { stage: 'text', limits: { maxPageMilliseconds: 10_000, maxMemoryMegabytes: 512 } }
    const never = (): Promise<never> => Promise.reject(new Error('a place was free'))
    const place = readingThreads.tryRun('findEInvoice', never, order)
    expect(place).not.toBeNull()
    await expect(place).rejects.toThrow('a place was free')
  }

  it('stops before anything is read', async () => {
    const ocr = fluent()
    await expect(readDocument(file(png), { ocr, signal: AbortSignal.abort(reason) })).rejects.toMatchObject(aborted)
    expect(ocr.asked).toEqual([])
  })

  it('stops the preparation of a picture', async () => {
    const controller = new AbortController()
    const ocr = fluent()
    const reading = readDocument(file(png), { ocr, signal: controller.signal })
    setImmediate(() => {
      controller.abort(reason)
    })
    await expect(reading).rejects.toMatchObject(aborted)
    expect(ocr.asked).toEqual([])
    await expectIdle()
  })

  it('stops the recognition, in whatever words the engine says so', async () => {
    const controller = new AbortController()
    const ocr = new ScriptedOcr(async (_image, { signal }) => {
      controller.abort(reason)
      return untilAborted(signal)
    })
    const reading = readDocument([file(png), file(png)], { ocr, signal: controller.signal })
    await expect(reading).rejects.toMatchObject(aborted)
    await expectIdle()
  })

  it('stops Tesseract at work, and ends its thread', async () => {
    const started: Worker[] = []
    const note = (worker: Worker): number => started.push(worker)
    process.on('worker', note)
    const engine = createTesseractJsEngine({ workers: 1 })
    const controller = new AbortController()
    const onPage = (_page: number, _pages: number, step: ReadingStep): void => {
      if (step === 'image')
        setImmediate(() =>
          setImmediate(() => {
            controller.abort(reason)
          }),
        )
    }
    const before = started.length
    await expect(readDocument(file(png), { ocr: engine, signal: controller.signal, onPage })).rejects.toMatchObject(
      aborted,
    )
    process.off('worker', note)
    // The last thread is that of Tesseract; it has ended, or does so without anybody asking.
    const thread = started.at(-1)
    expect(started.length).toBeGreaterThan(before)
    if (thread !== undefined && thread.threadId !== -1) await once(thread, 'exit')
    await engine.close()
    await expectIdle()
  })

  it('leaves the next document alone', async () => {
    expect((await readDocument(file(png), { ocr: fluent() })).pages).toHaveLength(1)
  })
})
