import type { Word } from '../document.js'
import type { RasterImage } from '../raster-image.js'
import { Bands } from '../second-look/bands.js'
import type { InkComponent } from '../second-look/ink-component.js'
import { type PixelArea, surround } from '../second-look/marks-of-line.js'
import { mayBeMended, mendText } from '../second-look/mend-text.js'

/** What the thread needs to compare words with their ink. */
export interface MendWordsInput {
  image: RasterImage
  words: readonly Word[]
}

/** Between the groups of a number lies at most so much, as a share of their height. */
const gapOfGroups = 1
const lettersOnly = /^O+$/

/** The task of a thread: the words in the order given, with the marks that their ink shows and OCR has lost. */
export function mendWords({ image, words }: MendWordsInput): Promise<{ words: readonly Word[] }> {
  const places = words.map((word) => ({ text: word.text, area: areaOf(word.box, image) }))
  const rows = new Bands<Place>()
  for (const place of places) rows.add(place, place.area.top, place.area.bottom)
  const mended = words.map((word, index) => {
    const place = places[index]
    if (place === undefined || !mayBeMended(word.text)) return word
    const isTaken = (part: InkComponent): boolean =>
      [...rows.near(part.top, part.bottom)].some((other) => other !== place && holds(other.area, part))
    const text = lettersOnly.test(word.text)
      ? mendGroup(place, rows.near(place.area.top, place.area.bottom), image)
      : mendText(word.text, place.area, image, isTaken)
    return text === word.text ? word : { ...word, text }
  })
  return Promise.resolve({ words: mended })
}

interface Place {
  text: string
  area: PixelArea
}

/** A group of nothing but O, beside the digits that follow it. */
function mendGroup(group: Place, neighbours: Iterable<Place>, image: RasterImage): string {
  const height = group.area.bottom - group.area.top
  for (const { text, area } of neighbours) {
    const gap = area.left - group.area.right
    const isOnLine = Math.abs(area.bottom - group.area.bottom) < height / 3
    if (!/^\d{2,}$/.test(text) || !isOnLine || gap < -height / 4 || gap > gapOfGroups * height) continue
    const both = mendText(group.text + text, surround([group.area, area]), image, () => false)
    return both.slice(0, group.text.length)
  }
  return group.text
}

function areaOf({ x, y, width, height }: Word['box'], image: RasterImage): PixelArea {
  return {
    left: x * image.width,
    top: y * image.height,
    right: (x + width) * image.width,
    bottom: (y + height) * image.height,
  }
}

function holds(area: PixelArea, { left, top, right, bottom }: InkComponent): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom
}
