import { ConstatError } from '../src/errors/constat-error.js'
import { loadAruco } from '../src/wound/measure/marker/load-aruco.js'
import { measureWound } from '../src/wound/measure/measure-wound.js'
import { drawTrial } from '../src/wound/measure/testing/marker-trial.test-support.js'
import { median, percentile } from './statistics.js'

const perTilt = Number(process.argv[2] ?? 100)
const width = Number(process.argv[3] ?? 960)
const tilts = [0, 10, 20, 30, 40, 50, 60]
const names = ['surface', 'length', 'width', 'perimeter'] as const
const { codes } = await loadAruco()
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const covered = Object.fromEntries(names.map((name) => [name, 0])) as Record<(typeof names)[number], number>
const milliseconds: number[] = []
let measuredCount = 0
console.log(`${perTilt} drawn photographs per tilt, ${width} pixels wide; errors of the surface in %.`)
console.log('tilt   measured  refused  mean   median  p95    max    stated (median)  refusals')
for (const tilt of tilts) {
  const errors: number[] = []
  const stated: number[] = []
  const refusals: Record<string, number> = {}
  for (let seed = 1; seed <= perTilt; seed++) {
    const { bytes, outline, truth } = await drawTrial(seed, tilt, codes, width)
    const started = performance.now()
    try {
      const measure = await measureWound({ image: { bytes }, outline })
      milliseconds.push(performance.now() - started)
      const told = {
        surface: [measure.surface_cm2 * 100, measure.erreur.surface_cm2 * 100, truth.surface],
        length: [measure.longueur_cm * 10, measure.erreur.longueur_cm * 10, truth.length],
        width: [measure.largeur_cm * 10, measure.erreur.largeur_cm * 10, truth.width],
        perimeter: [measure.perimetre_cm * 10, measure.erreur.perimetre_cm * 10, truth.perimeter],
      } as const
      for (const name of names) if (Math.abs(told[name][0] - told[name][2]) <= told[name][1]) covered[name] += 1
      errors.push((100 * Math.abs(told.surface[0] - truth.surface)) / truth.surface)
      stated.push((100 * told.surface[1]) / truth.surface)
      measuredCount += 1
    } catch (error) {
      if (!ConstatError.isInstance(error)) throw error
      const why = typeof error.details['reason'] === 'string' ? error.details['reason'] : error.code
      refusals[why] = (refusals[why] ?? 0) + 1
    }
  }
  const cells = [mean(errors), median(errors), percentile(errors, 0.95), Math.max(...errors), median(stated)]
  const told = cells.map((value) => value.toFixed(2).padEnd(7))
  const why = Object.entries(refusals).map(([reason, count]) => `${reason} ${count}`)
  console.log(
    `${String(tilt).padEnd(7)}${String(errors.length).padEnd(10)}${String(perTilt - errors.length).padEnd(9)}${told.join('')}          ${why.join(', ')}`,
  )
}
const share = (name: (typeof names)[number]) => `${name} ${((100 * covered[name]) / measuredCount).toFixed(1)} %`
console.log(`True value within the stated error: ${names.map(share).join(', ')} of ${measuredCount}.`)
console.log(
  `Time per photograph: p50 ${median(milliseconds).toFixed(0)} ms, p95 ${percentile(milliseconds, 0.95).toFixed(0)} ms.`,
)
