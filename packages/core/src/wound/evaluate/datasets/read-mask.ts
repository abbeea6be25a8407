import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How often each colour occurs in a picture, as `r,g,b`. */
export type ColourCounts = ReadonlyMap<string, number>

/** Counts the colours of a mask: few of them, each a label. Loads the image engine on first use. */
export async function countColours(folder: string, path: string): Promise<ColourCounts> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(await readFile(join(folder, path)))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const counts = new Map<number, number>()
  const step = info.channels
  for (let offset = 0; offset < data.length; offset += step) {
    const red = data[offset] ?? 0
    const green = step === 1 ? red : (data[offset + 1] ?? 0)
    const blue = step === 1 ? red : (data[offset + 2] ?? 0)
    const colour = (red << 16) | (green << 8) | blue
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return new Map(
    [...counts].map(([colour, count]) => [`${colour >> 16},${(colour >> 8) & 255},${colour & 255}`, count] as const),
  )
}
