import { AbortedError } from '../../errors/aborted-error.js'
import { MarkerNotFoundError } from '../../errors/marker-not-found-error.js'
import { MarkerUnusableError } from '../../errors/marker-unusable-error.js'
import { defaultLimits } from '../../input/limits.js'
import { checkPhoto, defaultMaxBytes } from '../images/check-photo.js'
import type { WoundPhoto } from '../images/wound-photo.js'
import { combineMeasures } from './marker/combine-measures.js'
import { decodeGrey } from './marker/decode-grey.js'
import { findMarkers } from './marker/find-markers.js'
import { findPlanes, type TargetPlane } from './marker/find-planes.js'
import type { FittedPlane } from './marker/fit-target.js'
import { planeFacts } from './marker/judge-plane.js'
import { loadAruco } from './marker/load-aruco.js'
import { measureOnPlane } from './marker/measure-on-plane.js'
import { checkOutline, type OutlinePoint } from './outline.js'
import type { WoundMeasure } from './wound-measure.js'

/** A photograph and the wound on it. */
export interface MeasureInput {
  image: WoundPhoto
  /** Edge of the wound as the nurse has drawn it on the upright picture, whole, whatever `region` says. */
  outline: readonly OutlinePoint[]
}

export interface MeasureWoundOptions {
  signal?: AbortSignal
  /** Bytes of the file. @default 5 242 880 (5 MiB) */
  maxBytes?: number
  /** Pixels of the picture, refused before it is decoded. @default 60 000 000 */
  maxPixels?: number
  /** Place in the list, from 1; errors name it. @default 1 */
  position?: number
}

/** What the printed markers tell of a wound. */
export interface MarkerMeasure extends WoundMeasure {
  surface_cm2: number
  longueur_cm: number
  largeur_cm: number
  perimetre_cm: number
  erreur: { surface_cm2: number; longueur_cm: number; largeur_cm: number; perimetre_cm: number }
  /** Those that were used. */
  marqueurs: readonly {
    /** Printed beside it; of a strip, that of its left end. */
    numero: number
    genre: 'marqueur' | 'reglette'
    /** Pixels of its shortest side, and degrees between the view and the perpendicular. */
    cote_pixels: number
    inclinaison_degres: number
  }[]
}

/** Half the surface could be error beyond it, and a change of a week would drown. */
const mostError = 0.15

/**
 * Measures a wound by the printed markers beside it: deterministic, on this machine, without any model. The outline is
 * laid on the plane of each marker, to which the borders of all its cells are fitted to a fraction of a pixel.
 *
 * @throws MarkerNotFoundError, MarkerUnusableError, MarkersDisagreeError when the photograph allows no right measure;
 * PhotoNotSupportedError, PhotoTooLargeError, DamagedImageError, ImageTooLargeError, InvalidOptionError, AbortedError
 * @example
 * ```ts
 * const { surface_cm2, erreur } = await measureWound({
 *   image: { bytes },
 *   outline: [{ x: 0.41, y: 0.38 }, { x: 0.52, y: 0.4 }, { x: 0.47, y: 0.55 }],
 * })
 * ```
 */
export async function measureWound(
  { image, outline }: MeasureInput,
  { signal, maxBytes = defaultMaxBytes, maxPixels = defaultLimits.maxPixels, position = 1 }: MeasureWoundOptions = {},
): Promise<MarkerMeasure> {
  const places = checkOutline(outline)
  const { mediaType } = checkPhoto(image, maxBytes, position)
  const [grey, aruco] = await Promise.all([decodeGrey(image.bytes, { maxPixels, mediaType, position }), loadAruco()])
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
  const planes = findPlanes(grey, await findMarkers(grey, aruco), aruco.codes)
  const used = usable(planes, position)
  const inPixels = places.map(({ x, y }) => ({ x: x * grey.width, y: y * grey.height }))
  const measures = new Map(used.map(({ number, plane }) => [number, measureOnPlane(plane, inPixels)]))
  const { shape, error } = combineMeasures(measures, position)
  const [first] = used
  const share = error.surface / shape.surface
  if (first !== undefined && !(share <= mostError)) {
    const told = { value: Math.ceil(share * 100), limit: mostError * 100 }
    throw new MarkerUnusableError({ photo: position, marker: first.number, reason: 'uncertain', ...told })
  }
  return {
    outil: 'constat-marqueur 1',
    methode: 'contour du soignant et marqueur imprimé',
    reference: used.map(referenceOf).join(', ').slice(0, 120),
    surface_cm2: hundredths(shape.surface / 100),
    longueur_cm: hundredths(shape.length / 10),
    largeur_cm: hundredths(shape.width / 10),
    perimetre_cm: hundredths(shape.perimeter / 10),
    erreur: {
      surface_cm2: upwards(error.surface / 100),
      longueur_cm: upwards(error.length / 10),
      largeur_cm: upwards(error.width / 10),
      perimetre_cm: upwards(error.perimeter / 10),
    },
    marqueurs: used.map(({ number, target, plane }) => {
      const { side, tilt } = planeFacts(target, plane)
      const genre = target.kind === 'marker' ? ('marqueur' as const) : ('reglette' as const)
      return { numero: number, genre, cote_pixels: Math.round(side), inclinaison_degres: Math.round(tilt) }
    }),
  }
}

type UsablePlane = TargetPlane & { readonly plane: FittedPlane }

function usable(planes: readonly TargetPlane[], photo: number): UsablePlane[] {
  const [best] = planes
  if (best === undefined) throw new MarkerNotFoundError({ photo })
  const used = planes.filter((plane): plane is UsablePlane => plane.plane !== null && plane.fault === null)
  // The largest is the one that the nurse meant.
  if (used.length === 0 && best.fault !== null)
    throw new MarkerUnusableError({ photo, marker: best.number, ...best.fault })
  return used
}

function referenceOf({ number, target }: TargetPlane): string {
  return target.kind === 'marker'
    ? `marqueur ArUco 4x4_50 n° ${number}, 20 mm`
    : `réglette en damier n° ${number}-${number + 1}, 128 mm`
}

const hundredths = (value: number): number => Math.round(value * 100) / 100
const upwards = (value: number): number => Math.ceil(value * 100) / 100
