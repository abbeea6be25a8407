import type { Block } from '../block.js'
import { figure } from './in-element.js'

/** A JPEG or a PNG and its size in pixels. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * A picture as wide as its place or as high as allowed, whichever comes first, at the left. Never broken.
 *
 * @param alternative what it shows, in words
 */
export function picture({ bytes, width, height }: Picture, alternative: string, tallest: number): Block {
  const scaleIn = (room: number) => Math.min(room / width, tallest / height)
  return figure(
    {
      height: (_, room) => height * scaleIn(room),
      draw: (canvas, x, y, room) => {
        const scale = scaleIn(room)
        canvas.picture(bytes, { x, y, width: width * scale, height: height * scale })
      },
    },
    alternative,
  )
}
