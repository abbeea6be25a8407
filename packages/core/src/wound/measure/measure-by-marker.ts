import type { ExternalMeasure } from './external-measure.js'
import { measureWound, type MeasureWoundOptions } from './measure-wound.js'

/**
 * The measuring tool of this package for `options.measure`: measures the first photograph on which the nurse has drawn
 * an outline, and nothing without one. A photograph that it refuses is assessed all the same, with the warning
 * `MESURE_REFUSEE`.
 *
 * @example
 * ```ts
 * const images = [{ bytes, outline }]
 * const { derive, mesure } = await assessWound({ images }, { model, measure: measureByMarker() })
 * ```
 */
export function measureByMarker(options: Omit<MeasureWoundOptions, 'signal' | 'position'> = {}): ExternalMeasure {
  return async ({ images, signal }) => {
    const index = images.findIndex(({ outline }) => outline !== undefined)
    const image = images[index]
    if (image?.outline === undefined) return null
    const measured = await measureWound(
      { image, outline: image.outline },
      { ...options, position: index + 1, ...(signal && { signal }) },
    )
    const { outil, methode, reference, surface_cm2, longueur_cm, largeur_cm, erreur } = measured
    return {
      outil,
      methode,
      reference,
      surface_cm2,
      longueur_cm,
      largeur_cm,
      erreur: { surface_cm2: erreur.surface_cm2, longueur_cm: erreur.longueur_cm, largeur_cm: erreur.largeur_cm },
    }
  }
}
