import type { Corners } from './bill-answer.js'

/** Least confidence of each class, as in the reports. */
export const evidenceLevels = [
  { least: 0.9, name: 'sure' },
  { least: 0.8, name: 'check' },
  { least: 0, name: 'unsure' },
] as const

export function levelOf(confidence: number): (typeof evidenceLevels)[number]['name'] {
  return evidenceLevels.find(({ least }) => confidence >= least)?.name ?? 'unsure'
}

/** Sides of the drawing over a page: whole numbers are shorter than shares. */
export const drawingScale = 1000

export function pointsOf(corners: Corners): string {
  const scaled = (share: number): number => Math.round(share * drawingScale * 10) / 10
  return corners.map(([x, y]) => `${scaled(x)},${scaled(y)}`).join(' ')
}
