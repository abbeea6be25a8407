import type { Page, Word } from '../reading/document.js'

/** Words that leave the paper's printable area or lie on one another. */
export function misplacedWords(page: Page): string[] {
  const outside = page.words.filter(
    ({ box }) => box.x < 0.07 || box.x + box.width > 0.93 || box.y < 0.02 || box.y + box.height > 0.98,
  )
  const overlapping = page.words.filter((word, index) =>
    page.words.slice(index + 1).some((other) => overlap(word, other)),
  )
  return [...outside, ...overlapping].map(({ text }) => `${String(page.number)}: ${text}`)
}

/** Boxes are as high as the line, so neighbours may touch; a third of the smaller one in common is a collision. */
function overlap(one: Word, other: Word): boolean {
  const width = Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x)
  const height = Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y)
  return width > Math.min(one.box.width, other.box.width) / 3 && height > Math.min(one.box.height, other.box.height) / 2
}
