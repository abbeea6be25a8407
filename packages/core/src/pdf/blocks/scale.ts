import type { Block } from '../block.js'

/** A value on a scale around a reference in the middle. */
export interface ScaleOptions {
  /** −1 at the left end, 0 at the reference, 1 at the right end. */
  readonly position: number
  readonly marker: string
  readonly middle: string
  readonly leftEnd: string
  readonly rightEnd: string
  readonly colors: { readonly left: string; readonly right: string; readonly marker: string }
}

const markerHeight = 24
const trackHeight = 8
const captionHeight = 14

/** A horizontal gauge: where a value stands against a reference. */
export function scale(options: ScaleOptions): Block {
  return {
    height: () => markerHeight + trackHeight + captionHeight,
    draw: (canvas, x, y, width) => {
      const { colors } = options
      const position = Math.max(-1, Math.min(1, options.position))
      const middle = x + width / 2
      const track = y + markerHeight
      canvas.fillRectangle({ x, y: track, width: width / 2, height: trackHeight }, colors.left, 2)
      canvas.fillRectangle({ x: middle, y: track, width: width / 2, height: trackHeight }, colors.right, 2)
      canvas.verticalRule(middle, track - 3, trackHeight + 6, canvas.theme.colors.ink, 0.9)

      const point = middle + (position * width) / 2
      const tip = track - 1.5
      canvas.fillPolygon(
        [
          [point, tip],
          [point - 4.5, tip - 7],
          [point + 4.5, tip - 7],
        ],
        colors.marker,
      )
      const style = { ...canvas.theme.text.strong, color: colors.marker }
      const half = canvas.widthOf(options.marker, style) / 2
      const label = Math.max(x + half, Math.min(x + width - half, point))
      canvas.line(options.marker, label, y, style, 'center')

      const caption = canvas.theme.text.running
      const captionTop = track + trackHeight + 4
      canvas.line(options.leftEnd, x, captionTop, caption)
      canvas.line(options.middle, middle, captionTop, caption, 'center')
      canvas.line(options.rightEnd, x + width, captionTop, caption, 'right')
    },
  }
}
