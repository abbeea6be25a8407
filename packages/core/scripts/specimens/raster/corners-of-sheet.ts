import type { Corners, Point } from '../../../src/reading/images/projection.js'
import type { Random } from '../model/random.js'

interface Size {
  width: number
  height: number
}

/** Share of the picture that the sheet fills in the tighter direction. */
const fill = { from: 0.84, to: 0.94 }
/** Degrees by which the phone is turned. */
const greatestTurn = 4
/** Share of the sheet's size by which each corner leaves the rectangle: the phone is not held level. */
const greatestShift = 0.035

/** Corners of the sheet on the photograph, relative to it. */
export function cornersOfSheet(page: Size, picture: Size, random: Random): Corners {
  const share = fill.from + (fill.to - fill.from) * random.next()
  const scale = share * Math.min(picture.width / page.width, picture.height / page.height)
  const [halfWidth, halfHeight] = [(page.width * scale) / 2, (page.height * scale) / 2]
  const angle = ((random.next() * 2 - 1) * greatestTurn * Math.PI) / 180
  const shift = (): number => (random.next() * 2 - 1) * greatestShift
  const corner = (right: number, down: number): Point => {
    const [x, y] = [right * halfWidth * (1 + shift()), down * halfHeight * (1 + shift())]
    return {
      x: 0.5 + (x * Math.cos(angle) - y * Math.sin(angle)) / picture.width,
      y: 0.5 + (x * Math.sin(angle) + y * Math.cos(angle)) / picture.height,
    }
  }
  return [corner(-1, -1), corner(1, -1), corner(-1, 1), corner(1, 1)]
}
