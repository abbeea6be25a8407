import assert from 'node:assert/strict'
import { ConstatError } from '../errors/constat-error.js'
import type { OcrEngine, OcrPage } from './ocr-engine.js'
import { closenessOfLines, composeSamplePage, type SamplePage } from './ocr-sample-page.conformance.js'
import type { RasterImage } from './raster-image.js'

/** The two functions of a test runner that the suite needs: those of Vitest, Jest, Mocha or `node:test`. */
export interface TestRunner {
  describe: (name: string, body: () => void) => unknown
  it: (name: string, body: () => Promise<void>, timeout?: number) => unknown
}

export interface OcrEngineUnderTest {
  /** Shown in the names of the tests. */
  name: string
  /** A new engine; with `maxMilliseconds`, one that gives a picture no more than that. The suite closes it. */
  createEngine: (options: { maxMilliseconds?: number }) => OcrEngine | Promise<OcrEngine>
  /** How far, relative to the page, the sides of a word may lie from where it was printed. @default 0.01 */
  placeTolerance?: number
}

const french = { languages: ['fra'] }
/** Longer than a thread or process takes to start on a busy machine, shorter than a page of noise takes to read. */
const maxMilliseconds = 2500
const timeout = 60_000

/**
 * What every OCR engine must do: read a French page at the right places, several at a time, stop when told or when time
 * is over, stay fit afterwards, and refuse work once closed.
 *
 * @example
 * ```ts
 * import { describe, it } from 'vitest'
 * describeOcrEngine({ describe, it }, { name: 'mine', createEngine: () => createMyEngine() })
 * ```
 */
export function describeOcrEngine({ describe, it }: TestRunner, engineUnderTest: OcrEngineUnderTest): void {
  const { name, createEngine, placeTolerance = 0.01 } = engineUnderTest

  /** A test with an engine of its own. */
  const check = (title: string, body: (engine: OcrEngine) => Promise<void>, options = {}): void => {
    it(
      title,
      async () => {
        const engine = await createEngine(options)
        try {
          await body(engine)
        } finally {
          await engine.close()
        }
      },
      timeout,
    )
  }

  describe(`the OCR engine ${name}`, () => {
    check('reads French with accents, euros, thin spaces and a table', async (engine) => {
      const sample = await composeSamplePage()
      const page = await engine.recognize(sample.image, french)
      checkWords(page)
      for (const { expected, read, closeness } of closenessOfLines(sample, page))
        assert.ok(closeness >= 0.96, `${expected} was read as ${read}`)
    })

    check('says where the words are', async (engine) => {
      const sample = await composeSamplePage()
      const { words } = await engine.recognize(sample.image, french)
      checkPlaces(sample, words, placeTolerance)
    })

    check('reads several pictures at once', async (engine) => {
      const { image } = await composeSamplePage()
      const single = await engine.recognize(image, french)
      const pages = await Promise.all([image, image, image].map((each) => engine.recognize(each, french)))
      for (const page of pages) assert.deepEqual(page, single)
    })

    check('finds nothing on a blank page', async (engine) => {
      assert.deepEqual((await engine.recognize(blank(600, 400), french)).words, [])
    })

    check('answers or refuses pictures of extreme shapes', async (engine) => {
      for (const [width, height] of [
        [1, 1],
        [3000, 2],
        [2, 3000],
        [20_000, 12],
        [40_000, 9],
      ] as const) {
        try {
          checkWords(await engine.recognize(blank(width, height), french))
        } catch (error) {
          if (!ConstatError.isInstance(error)) throw error
        }
      }
    })

    check('refuses a picture with too few pixels', async (engine) => {
      const broken = { width: 100, height: 100, pixels: new Uint8Array(99) }
      await assert.rejects(engine.recognize(broken, french), { code: 'ocr_failed' })
    })

    check('stops when the signal fires, before or during the reading', async (engine) => {
      const stopped = engine.recognize(noise(), { ...french, signal: AbortSignal.abort() })
      await assert.rejects(stopped, { code: 'aborted' })
      const controller = new AbortController()
      const running = engine.recognize(noise(), { ...french, signal: controller.signal })
      setImmediate(() => {
        controller.abort()
      })
      await assert.rejects(running, { code: 'aborted' })
      assert.deepEqual((await engine.recognize(blank(600, 400), french)).words, [])
    })

    check(
      'ends what takes too long, and reads the next picture',
      async (engine) => {
        await assert.rejects(engine.recognize(noise(), french), { code: 'reading_timeout' })
        assert.deepEqual((await engine.recognize(blank(600, 400), french)).words, [])
      },
      { maxMilliseconds },
    )

    check('refuses work once closed, and what was running', async (engine) => {
      const running = assert.rejects(engine.recognize(noise(), french), { code: 'ocr_failed' })
      await engine.close()
      await running
      await engine.close()
      await assert.rejects(engine.recognize(blank(600, 400), french), { code: 'ocr_failed' })
    })
  })
}

function checkWords({ words }: OcrPage): void {
  for (const { text, confidence, box } of words) {
    assert.match(text, /^\S+$/)
    assert.ok(confidence >= 0 && confidence <= 1, `${text} has the confidence ${confidence}`)
    const edges = [box.x, box.y, box.x + box.width, box.y + box.height]
    assert.ok(
      edges.every((edge) => edge >= 0 && edge <= 1 + 1e-9) && box.width > 0 && box.height > 0,
      `${text} is not on the page`,
    )
  }
}

/** Words that are printed once and were read as printed lie where they were printed; most of them must be read. */
function checkPlaces(sample: SamplePage, words: OcrPage['words'], tolerance: number): void {
  const once = sample.words.filter(({ text }) => sample.words.filter((word) => word.text === text).length === 1)
  const pairs = once.flatMap((printed) => {
    const read = words.find(({ text }) => text === printed.text)
    return read === undefined ? [] : [{ printed, read }]
  })
  assert.ok(pairs.length >= once.length * 0.7, `only ${pairs.length} of ${once.length} words were read as printed`)
  for (const { printed, read } of pairs) {
    const [a, b] = [printed.box, read.box]
    const sides = [a.x - b.x, a.x + a.width - b.x - b.width].map(Math.abs)
    const middles = Math.abs(a.y + a.height / 2 - b.y - b.height / 2)
    const isThere = sides.every((distance) => distance <= tolerance) && middles <= a.height / 2
    assert.ok(isThere, `${printed.text} lies elsewhere`)
  }
}

function blank(width: number, height: number): RasterImage {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) }
}

/** A page full of hatched tiles, the same every time, over which an engine ponders for a minute. */
function noise(): RasterImage {
  const [width, height, tile] = [2000, 2800, 200]
  const shade = (x: number, y: number): number => (((y % tile) * tile + (x % tile)) * 7919) % 251
  const pixels = new Uint8Array(width * height).map((_, at) => shade(at % width, Math.floor(at / width)))
  return { width, height, pixels }
}
