import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Canvas } from '../canvas.js'
import { drawDocument } from '../draw-document.js'
import { defaultTheme } from '../theme.js'
import { axisSteps } from './axis-steps.js'
import { lineChart, type ChartPoint } from './line-chart.js'

type Ends = readonly (readonly [x: number, y: number])[]

/** What a chart draws: its lines, and the texts beside its points and axes. */
async function drawn(points: readonly ChartPoint[]) {
  const joins: { ends: Ends; isDashed: boolean }[] = []
  const texts: string[] = []
  const metadata = { title: '-', subject: '-', language: 'fr-FR', createdAt: new Date(0) }
  await drawDocument(metadata, defaultTheme, (canvas) => {
    const seen = Object.assign(Object.create(canvas) as Canvas, {
      strokeLine: (ends: Ends, _color: string, { dash = null }: { dash?: number | null }) => {
        joins.push({ ends, isDashed: dash !== null })
      },
      line: (text: string) => texts.push(text),
      widthOf: canvas.widthOf.bind(canvas),
      fillCircle: () => undefined,
      horizontalRule: () => undefined,
      verticalRule: () => undefined,
    })
    lineChart(points, { color: '#0b5a54', label: String }).draw(seen, 0, 0, 400)
  })
  return { joins, texts }
}
const at = (position: number, value: number | null): ChartPoint => ({
  position,
  value,
  figure: value === null ? '' : `v${String(value)}`,
  caption: `J${String(position)}`,
})

describe('a line chart', () => {
  it('joins what was measured only, by a dashed line over what was not', async () => {
    const { joins } = await drawn([at(0, 20), at(7, null), at(14, 12), at(28, 6)])
    expect(joins.map(({ isDashed }) => isDashed)).toEqual([true, false])
    expect((await drawn([at(0, 20), at(7, null)])).joins).toEqual([])
    expect((await drawn([at(0, null), at(7, null)])).joins).toEqual([])
  })

  it('is true to time and starts at zero', async () => {
    const { joins, texts } = await drawn([at(0, 20), at(7, 10), at(28, 0)])
    const [[a, b], [, c]] = [joins[0]?.ends ?? [], joins[1]?.ends ?? []]
    const [ax = 0, ay = 0] = a ?? []
    const [bx = 0, by = 0] = b ?? []
    const [cx = 0, cy = 0] = c ?? []
    expect((cx - ax) / (bx - ax)).toBeCloseTo(4)
    expect((cy - ay) / (by - ay)).toBeCloseTo(2)
    expect(texts).toEqual(expect.arrayContaining(['0', '20', 'v20', 'v10', 'v0', 'J0', 'J28']))
  })

  it('leaves a caption away rather than print it over another', async () => {
    const { texts } = await drawn([at(0, 3), at(1, 2), at(100, 1)])
    expect(texts).not.toContain('J1')
    expect(texts).toContain('v2')
  })
})

describe('the steps of an axis', () => {
  it('reach the highest value in five steps at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (highest) => {
        const { step, steps } = axisSteps(highest)
        expect(steps).toBeLessThanOrEqual(5)
        expect(step * steps).toBeGreaterThanOrEqual(highest * (1 - 1e-12))
        expect(step * (steps - 1)).toBeLessThan(highest)
      }),
    )
  })
})
