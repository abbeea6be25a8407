import type { WoundPhoto } from '../images/wound-photo.js'
import type { WoundMeasure } from './wound-measure.js'

/** What a tool is given: the photographs of one wound, as the caller gave them. */
export interface MeasureRequest {
  /** As received, with the outline that the nurse has drawn; nothing of it leaves. */
  images: readonly WoundPhoto[]
  /** Day of the photographs, as `2026-11-30`; null when the caller gives none. */
  date: string | null
  signal?: AbortSignal
}

/**
 * A measuring tool of the integrator, or `measureByMarker`. It runs beside the model, which never sees what it says;
 * its measures go before those that the model reads, and after those of the nurse.
 *
 * @returns null when it cannot measure: absent beats wrong
 * @example
 * ```ts
 * const measure: ExternalMeasure = async ({ images }) => {
 *   const found = await ourScanner.measure(images[0].bytes)
 *   return found && {
 *     outil: 'scanner 3.1', methode: 'lumière structurée', reference: 'étalonnage usine',
 *     surface_cm2: found.area, longueur_cm: found.length, largeur_cm: found.width,
 *     erreur: { surface_cm2: found.area * 0.05, longueur_cm: null, largeur_cm: null },
 *   }
 * }
 * const { mesure, derive } = await assessWound(input, { model, measure })
 * ```
 */
export type ExternalMeasure = (request: MeasureRequest) => WoundMeasure | null | Promise<WoundMeasure | null>
