import { describe, expect, it } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import { loadAruco } from './marker/load-aruco.js'
import { measureWound } from './measure-wound.js'
import { drawTrial } from './testing/marker-trial.test-support.js'

/** The code of a refusal; a failure stays one. */
function refusalOf(error: unknown): string {
  if (ConstatError.isInstance(error) && error.code.startsWith('marker')) return error.code
  throw error
}

const tilts = [0, 15, 30, 45, 60]
const perTilt = 3

describe('a wound measured by a printed marker', { timeout: 180_000 }, () => {
  it('is near the truth at every tilt, and the truth lies within the stated error in 95 % of cases', async () => {
    const { codes } = await loadAruco()
    const within: boolean[] = []
    const refused: string[] = []
    for (const tilt of tilts) {
      const errors: number[] = []
      for (let seed = 1; seed <= perTilt; seed++) {
        const { bytes, outline, truth } = await drawTrial(seed, tilt, codes, 800)
        const measure = await measureWound({ image: { bytes }, outline }).catch(refusalOf)
        if (typeof measure === 'string') {
          refused.push(measure)
          continue
        }
        const { surface_cm2, longueur_cm, largeur_cm, perimetre_cm, erreur } = measure
        within.push(
          Math.abs(surface_cm2 - truth.surface / 100) <= erreur.surface_cm2,
          Math.abs(longueur_cm - truth.length / 10) <= erreur.longueur_cm,
          Math.abs(largeur_cm - truth.width / 10) <= erreur.largeur_cm,
          Math.abs(perimetre_cm - truth.perimeter / 10) <= erreur.perimetre_cm,
        )
        errors.push(Math.abs(surface_cm2 * 100 - truth.surface) / truth.surface)
      }
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
      expect(mean, `mean error at ${tilt}°`).toBeLessThan(tilt < 60 ? 0.015 : 0.03)
      expect(Math.max(...errors), `largest error at ${tilt}°`).toBeLessThan(tilt < 60 ? 0.05 : 0.08)
    }
    expect(refused.length, refused.join()).toBeLessThanOrEqual(1)
    expect(within.filter(Boolean).length / within.length).toBeGreaterThanOrEqual(0.95)
  })
})
