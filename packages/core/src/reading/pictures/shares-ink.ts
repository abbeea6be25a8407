import type { Box } from '../document.js'

/** Share of the smaller of two boxes from which they hold the same ink. */
const sharedInk = 0.3

/** Tells whether two boxes of a page hold the same ink. */
export function sharesInk(one: Box, other: Box): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const smaller = Math.min(one.width * one.height, other.width * other.height)
  return width > 0 && height > 0 && width * height >= sharedInk * smaller
}
