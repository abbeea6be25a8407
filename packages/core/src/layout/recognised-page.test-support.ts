import type { Page, Word } from '../reading/document.js'
import { groupWordsIntoLines } from '../reading/text/group-words.js'

/** What recognition does to the words of a page. */
export interface RecognitionNoise {
  seed: number
  /** Each edge of a box moves by up to this share of the font size. */
  jitter: number
  /** Degrees, clockwise. */
  tilt: number
  /** How far the middle of a line of text hangs below its ends, in line heights of 10 points. */
  curl: number
  /** Share of the spaces between the words of a cell that are lost. */
  lostSpaces: number
  /** Stray marks per page. */
  marks: number
}

/** The upright words of a text layer as an engine would give them: boxes around the ink, no lines, in any order. */
export function asRecognised(page: Page, noise: RecognitionNoise): Page {
  const random = randomFrom(noise.seed)
  const shift = (size: number): number => (2 * random() - 1) * noise.jitter * size
  const bend = (x: number): number => {
    const across = (x * page.widthPt * Math.tan((noise.tilt * Math.PI) / 180)) / page.heightPt
    return across + (10 * noise.curl * 4 * x * (1 - x)) / page.heightPt
  }
  // Proportions of a font of its own, unlike those that the grouping assumes.
  const [capital, small, deep] = [0.68 + 0.08 * random(), 0.48 + 0.08 * random(), 0.18 + 0.06 * random()]
  const boxOf = ({ text, box }: Word): Word['box'] => {
    const height = box.height * page.heightPt
    const size = height / 1.1
    const baseline = box.y * page.heightPt + 0.8 * height
    const rise = /^[—–_|.,·-]+$/.test(text) ? 0.3 : /[A-ZÀ-Ü0-9bdfhiklt€%]/.test(text) ? capital : small
    const drop = /[gjpqyç()/]/.test(text) ? deep : /[,;]/.test(text) ? 0.12 : 0
    const top = (baseline - rise * size + shift(size)) / page.heightPt + bend(box.x + box.width / 2)
    const bottom = (baseline + drop * size + shift(size)) / page.heightPt + bend(box.x + box.width / 2)
    const left = box.x + shift(0.5 * size) / page.widthPt
    return { x: left, y: top, width: box.width + shift(0.5 * size) / page.widthPt, height: bottom - top }
  }
  const words: Word[] = page.lines
    .filter((line) => line.quarterTurns === 0)
    .flatMap((line) => withLostSpaces(line.words, page, () => random() < noise.lostSpaces))
    .map((word) => ({ text: word.text, confidence: 0.5 + random() / 2, box: boxOf(word) }))
  for (let count = 0; count < noise.marks; count++) {
    const [text = '|'] = ['|', '—', '_', '.'].slice(Math.floor(random() * 4))
    words.push({ text, confidence: 0.2, box: { x: random() * 0.98, y: random() * 0.98, width: 0.003, height: 0.002 } })
  }
  words.sort((a, b) => a.text.localeCompare(b.text))
  const lines = groupWordsIntoLines(words)
  return { ...page, origin: 'ocr', words: lines.flatMap((line) => line.words), lines }
}

function withLostSpaces(words: readonly Word[], page: Page, isLost: () => boolean): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const left = joined.at(-1)
    const gap = left === undefined ? Infinity : (word.box.x - left.box.x - left.box.width) * page.widthPt
    // Only spaces between words get lost, not the gaps between cells.
    if (left === undefined || gap > 0.3 * word.box.height * page.heightPt || !isLost()) joined.push(word)
    else {
      const box = { ...left.box, width: word.box.x + word.box.width - left.box.x }
      joined[joined.length - 1] = { text: left.text + word.text, box, confidence: 1 }
    }
  }
  return joined
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
