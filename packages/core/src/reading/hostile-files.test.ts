import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { ConstatError } from '../errors/constat-error.js'
import { composePdf, write } from './compose-pdf.test-support.js'
import type { Box, Document } from './document.js'
import { readDocument } from './read-document.js'

const corpus = fileURLToPath(new URL('../../../../../shared/corpora/hostile-pdf/', import.meta.url))
const specimens = fileURLToPath(new URL('../../specimens/dev/bills/', import.meta.url))
const longestMs = 10_000
const mostBytes = 1024 ** 3
// Other files of tests were read by this process before.
const bytesBefore = process.memoryUsage().rss

/** Reads a file that may be anything: a document whose boxes all lie on their pages, or an error with a code. */
async function readAnything(bytes: Uint8Array): Promise<string> {
  let document: Document
  try {
    document = await readDocument({ name: 'a.pdf', bytes })
  } catch (error) {
    if (!ConstatError.isInstance(error)) throw error
    return error.code
  }
  const boxes = document.pages.flatMap((page) => [...page.words, ...page.lines].map(({ box }) => box))
  expect(boxes.filter((box) => !liesOnPage(box))).toEqual([])
  return 'read'
}

function liesOnPage({ x, y, width, height }: Box): boolean {
  const edges = [x, y, width, height, x + width, y + height]
  return edges.every((edge) => edge >= 0 && edge <= 1 + Number.EPSILON)
}

/** A seeded generator (mulberry32): the same files are broken in the same way in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Cuts a file short, overwrites some of its bytes, or takes a piece out of it. */
function mutate(original: Uint8Array, random: () => number): Uint8Array {
  const below = (end: number): number => Math.floor(random() * end)
  const kind = below(3)
  if (kind === 0) return original.slice(0, 20 + below(original.length - 20))
  if (kind === 1) {
    const start = below(original.length)
    return new Uint8Array(Buffer.concat([original.subarray(0, start), original.subarray(start + 1 + below(3000))]))
  }
  const bytes = original.slice()
  for (let count = 1 + below(200); count > 0; count--) bytes[8 + below(bytes.length - 8)] = below(256)
  return bytes
}

const corpusFiles = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.pdf'))
  : []

describe.skipIf(corpusFiles.length === 0)('the corpus of hostile PDFs (skipped where it is not there)', () => {
  it.each(corpusFiles)(
    '%s gives a document or an error with a code',
    async (path) => {
      expect(await readAnything(readFileSync(`${corpus}${path}`))).toMatch(/^[a-z_]+$/)
    },
    longestMs,
  )
})

describe('broken specimens', () => {
  const originals = readdirSync(specimens).map((name) => new Uint8Array(readFileSync(`${specimens}${name}`)))

  it.each(Array.from({ length: 10 }, (_, seed) => seed))(
    '20 mutations with seed %i give documents or errors',
    async (seed) => {
      const random = createRandom(seed)
      const outcomes: string[] = []
      for (let count = 0; count < 20; count++) {
        const original = originals[Math.floor(random() * originals.length)]
        if (original !== undefined) outcomes.push(await readAnything(mutate(original, random)))
      }
      expect(outcomes).toHaveLength(20)
      expect(new Set(outcomes).size).toBeGreaterThan(1)
    },
  )

  it('leave the engine fit for a good file', async () => {
    const [good] = originals
    expect(await readAnything(good ?? new Uint8Array())).toBe('read')
  })
})

describe('text at any place', () => {
  it('keeps words on the page and inside of their line', async () => {
    const anywhere = fc.double({ min: -2000, max: 2000, noNaN: true })
    const piece = fc.record({
      x: anywhere,
      y: anywhere,
      size: fc.integer({ min: 1, max: 400 }),
      turn: fc.integer({ min: 0, max: 359 }),
    })
    const drawing = fc.array(piece, { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(drawing, async (pieces) => {
        const bytes = await composePdf((pdf) => {
          write(pdf, 'toujours visible', 100, 100)
          for (const { x, y, size, turn } of pieces) {
            pdf.save().rotate(turn, { origin: [x, y] })
            write(pdf, 'Énergie 12,50 €', x, y, size)
            pdf.restore()
          }
        })
        expect(await readAnything(bytes)).toBe('read')
      }),
      { numRuns: 60 },
    )
  })
})

afterAll(() => {
  expect(process.memoryUsage().rss - bytesBefore).toBeLessThan(mostBytes)
})
