import type { PlanePoint } from './plane-point.js'

/** Side of the black square of a marker, in mm. */
export const markerSide = 20
const cellsPerSide = 6
const codePerSide = 4

/** A black or white cell of what is printed; light is the paper. */
interface CellGrid {
  /** Top left corner and side of a cell, in mm on the target. */
  readonly origin: PlanePoint
  readonly cell: number
  /** Row by row. */
  readonly isDark: readonly (readonly boolean[])[]
}

/** A printed thing of known size: a marker to cut out, or a strip of checks between two markers. */
export interface PrintedTarget {
  readonly kind: 'marker' | 'strip'
  /** In mm. */
  readonly width: number
  readonly height: number
  readonly grids: readonly CellGrid[]
  /** Where each marker lies, by its number: its top left corner in mm. */
  readonly markers: ReadonlyMap<number, PlanePoint>
}

/** The first markers are cut out one by one; the last come in pairs, at both ends of a strip. */
export const loneMarkers = 40
/** Numbers of the family. */
export const markerCount = 50
const checks = { left: 24, cell: 5, columns: 16, rows: 4 }
/** In mm: two markers, 4 mm of paper beside each, and 16 checks of 5 mm. */
export const stripWidth = 128

/**
 * What a marker of this number belongs to.
 *
 * @param codes of the family, sixteen characters each, `1` is white
 */
export function targetOf(number: number, codes: readonly string[]): PrintedTarget {
  if (number < loneMarkers) {
    const origin = { x: 0, y: 0 }
    return {
      kind: 'marker',
      width: markerSide,
      height: markerSide,
      grids: [markerGrid(codes[number] ?? '', origin)],
      markers: new Map([[number, origin]]),
    }
  }
  const left = number - (number % 2)
  const ends = new Map([
    [left, { x: 0, y: 0 }],
    [left + 1, { x: stripWidth - markerSide, y: 0 }],
  ])
  const grids = [...ends].map(([end, origin]) => markerGrid(codes[end] ?? '', origin))
  return { kind: 'strip', width: stripWidth, height: markerSide, grids: [...grids, checkGrid()], markers: ends }
}

function markerGrid(code: string, origin: PlanePoint): CellGrid {
  const isDark = Array.from({ length: cellsPerSide }, (_, row) =>
    Array.from({ length: cellsPerSide }, (_, column) => {
      const isBorder = Math.min(row, column) === 0 || Math.max(row, column) === cellsPerSide - 1
      return isBorder || code[(row - 1) * codePerSide + column - 1] !== '1'
    }),
  )
  return { origin, cell: markerSide / cellsPerSide, isDark }
}

function checkGrid(): CellGrid {
  const isDark = Array.from({ length: checks.rows }, (_, row) =>
    Array.from({ length: checks.columns }, (_, column) => (row + column) % 2 === 0),
  )
  return { origin: { x: checks.left, y: 0 }, cell: checks.cell, isDark }
}

/** A straight border between ink and paper, as long as one cell. */
export interface PrintedEdge {
  readonly middle: PlanePoint
  /** Along the border, and across it from ink to paper; of length 1. */
  readonly along: PlanePoint
  readonly across: PlanePoint
  /** Side of the cells on both sides, in mm: as far as nothing else is printed. */
  readonly cell: number
}

/** Every border of what is printed, whose places are known to the printer's precision. */
export function edgesOf({ grids }: PrintedTarget): PrintedEdge[] {
  return grids.flatMap(({ origin, cell, isDark }) => {
    const dark = (row: number, column: number): boolean => isDark[row]?.[column] ?? false
    const edges: PrintedEdge[] = []
    const [rows, columns] = [isDark.length, isDark[0]?.length ?? 0]
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        const [x, y] = [origin.x + column * cell, origin.y + row * cell]
        const [here, left, above] = [dark(row, column), dark(row, column - 1), dark(row - 1, column)]
        if (here !== left) {
          const across = { x: left ? 1 : -1, y: 0 }
          edges.push({ middle: { x, y: y + cell / 2 }, along: { x: 0, y: 1 }, across, cell })
        }
        if (here !== above) {
          const across = { x: 0, y: above ? 1 : -1 }
          edges.push({ middle: { x: x + cell / 2, y }, along: { x: 1, y: 0 }, across, cell })
        }
      }
    }
    return edges
  })
}
