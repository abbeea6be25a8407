import type { Calibration, ReliabilityBin } from './calibration.js'

const size = 400
const margin = 50

const at = (share: number): number => Math.round(share * size)

/**
 * The reliability diagram as SVG: a bar for each bin, as high as the share that is right, with a dot at its mean
 * confidence on the diagonal where both would be equal. The number of values stands over each bar.
 */
export function drawReliability({ bins, expectedError }: Calibration, title: string): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<text x="${margin + at(share)}" y="${margin + size + 18}" text-anchor="middle">${share}</text>`,
    `<text x="${margin - 8}" y="${margin + size - at(share) + 4}" text-anchor="end">${share}</text>`,
  ])
  const error = expectedError === null ? 'no values' : `expected calibration error ${expectedError.toFixed(3)}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size + 2 * margin}" height="${size + 2 * margin + 10}" font-family="sans-serif" font-size="11">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="${margin}" y="24" font-size="13">${escaped(title)}: ${error}</text>`,
    `<rect x="${margin}" y="${margin}" width="${size}" height="${size}" fill="none" stroke="#999"/>`,
    ...bins.map(bar),
    `<path d="M${margin} ${margin + size}L${margin + size} ${margin}" stroke="#555" stroke-dasharray="4 4"/>`,
    ...bins.map(dot),
    ...ticks,
    `<text x="${margin + size / 2}" y="${margin + size + 38}" text-anchor="middle">confidence</text>`,
    `<text x="14" y="${margin + size / 2}" text-anchor="middle" transform="rotate(-90 14 ${margin + size / 2})">share that is right</text>`,
    '</svg>',
    '',
  ].join('\n')
}

function bar({ from, to, count, accuracy }: ReliabilityBin): string {
  const [left, top, width] = [margin + at(from), margin + size - at(accuracy), at(to) - at(from)]
  // Above 0.8 bins are too narrow for their numbers to stand side by side: each goes up its bar.
  const label = `transform="rotate(-90 ${left + width / 2 + 4} ${margin + size - 8})" x="${left + width / 2 + 4}" y="${margin + size - 8}"`
  return `<rect x="${left}" y="${top}" width="${width}" height="${at(accuracy)}" fill="#9ec5e8" stroke="#fff"/><text ${label}>${count}</text>`
}

function dot({ meanConfidence, accuracy }: ReliabilityBin): string {
  return `<circle cx="${margin + at(meanConfidence)}" cy="${margin + size - at(accuracy)}" r="4" fill="#b3401f"/>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
