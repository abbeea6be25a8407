import { describe, expect, it } from 'vitest'
import { drawReliability } from './draw-reliability.js'

describe('drawReliability', () => {
  it('draws a bar as high as the share that is right, and a dot at the mean confidence', () => {
    const bin = { from: 0.5, to: 0.75, count: 8, meanConfidence: 0.625, accuracy: 0.75 }
    const svg = drawReliability({ bins: [bin], expectedError: 0.125 }, 'text <all>')
    expect(svg).toContain('<rect x="250" y="150" width="100" height="300"')
    expect(svg).toContain('<circle cx="300" cy="150"')
    expect(svg).toContain('>8</text>')
    expect(svg).toContain('text &lt;all>: expected calibration error 0.125')
  })

  it('draws the frame alone when nothing was read', () => {
    const svg = drawReliability({ bins: [], expectedError: null }, 'text')
    expect(svg).toContain('no values')
    expect(svg).not.toContain('circle')
  })
})
