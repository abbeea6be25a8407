import type { Word } from '../../src/reading/document.js'
import { normalize } from './text.js'

interface Point {
  x: number
  y: number
}
interface Pair {
  from: Point
  to: Point
}
export type Projection = (point: Point) => Point

const shortestAnchor = 4
const fewestAnchors = 8

/**
 * Finds where places on a picture lie on the page that was printed: the projection that brings words which occur once
 * in both together. A word that was misread, or photographed at an angle, can so be compared with what is printed there.
 */
export function findProjection(read: readonly Word[], printed: readonly Word[]): Projection {
  const there = singles(printed)
  let pairs = [...singles(read)].flatMap(([text, from]) => {
    const to = there.get(text)
    return to === undefined ? [] : [{ from, to }]
  })
  let projection: Projection = (point) => point
  for (let round = 0; round < 4 && pairs.length >= fewestAnchors; round++) {
    projection = fit(pairs)
    const current = projection
    const errorOf = ({ from, to }: Pair): number => Math.hypot(current(from).x - to.x, current(from).y - to.y)
    const errors = pairs.map(errorOf).sort((a, b) => a - b)
    const limit = Math.max(0.003, 3 * (errors[Math.floor(errors.length / 2)] ?? 0))
    pairs = pairs.filter((pair) => errorOf(pair) <= limit)
  }
  return projection
}

/** Middles of the words that occur once. */
function singles(words: readonly Word[]): Map<string, Point> {
  const found = new Map<string, Point | null>()
  for (const { text, box } of words) {
    const key = normalize(text)
    if (key.length < shortestAnchor) continue
    found.set(key, found.has(key) ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  }
  return new Map([...found].flatMap(([key, point]) => (point === null ? [] : [[key, point]])))
}

/** Least squares for the eight numbers of a projection. */
function fit(pairs: readonly Pair[]): Projection {
  const matrix = Array.from({ length: 8 }, () => new Array<number>(9).fill(0))
  const add = (row: readonly number[], value: number): void => {
    for (let i = 0; i < 8; i++) {
      const line = matrix[i] ?? []
      for (let j = 0; j < 8; j++) line[j] = (line[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0)
      line[8] = (line[8] ?? 0) + (row[i] ?? 0) * value
    }
  }
  for (const { from, to } of pairs) {
    add([from.x, from.y, 1, 0, 0, 0, -from.x * to.x, -from.y * to.x], to.x)
    add([0, 0, 0, from.x, from.y, 1, -from.x * to.y, -from.y * to.y], to.y)
  }
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = solve(matrix)
  return ({ x, y }) => {
    const scale = g * x + h * y + 1
    return { x: (a * x + b * y + c) / scale, y: (d * x + e * y + f) / scale }
  }
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: number[][]): number[] {
  const size = matrix.length
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row
    const [top, other] = [matrix[column] ?? [], matrix[pivot] ?? []]
    matrix[column] = other
    matrix[pivot] = top
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const factor = at(row, column) / at(column, column)
      matrix[row] = (matrix[row] ?? []).map((value, index) => value - factor * at(column, index))
    }
  }
  return matrix.map((_, row) => at(row, size) / at(row, row))
}
