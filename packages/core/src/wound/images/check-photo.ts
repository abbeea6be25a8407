import { DamagedImageError } from '../../errors/damaged-image-error.js'
import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { PhotoNotSupportedError } from '../../errors/photo-not-supported-error.js'
import { PhotoTooLargeError } from '../../errors/photo-too-large-error.js'
import { detectMediaType, type MediaType } from '../../input/file-type.js'
import { metadataOf, type PhotoMediaType, type PhotoMetadata } from './metadata-kinds.js'
import type { WoundPhoto } from './wound-photo.js'

export const defaultMaxBytes = 5 * 1024 * 1024
const readable: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp']

/** A file that may be decoded, and what it holds beside its pixels. */
export interface CheckedPhoto extends PhotoMetadata {
  mediaType: PhotoMediaType
}

/**
 * Refuses what cannot be a photograph before anything decodes it.
 *
 * @param position place in the list, from 1; errors name it
 * @throws InvalidOptionError, PhotoTooLargeError, DamagedImageError for zero bytes, PhotoNotSupportedError
 */
export function checkPhoto({ bytes, region }: WoundPhoto, maxBytes: number, position: number): CheckedPhoto {
  const given: unknown = bytes
  if (!(given instanceof Uint8Array)) {
    const option = `images[${position - 1}].bytes`
    throw new InvalidOptionError({
      option,
      expected: 'un Uint8Array',
      received: given === null ? 'null' : typeof given,
    })
  }
  if (bytes.byteLength > maxBytes) throw new PhotoTooLargeError({ photo: position, bytes: bytes.byteLength, maxBytes })
  const mediaType = detectMediaType(bytes)
  if (bytes.byteLength === 0) throw new DamagedImageError({ file: position, mediaType })
  if (!isPhoto(mediaType)) throw new PhotoNotSupportedError({ photo: position, mediaType, isAnimated: false })
  const found = metadataOf(bytes, mediaType)
  if (found.isAnimated) throw new PhotoNotSupportedError({ photo: position, mediaType, isAnimated: true })
  if (region !== undefined && !isInside(region)) {
    const option = `images[${position - 1}].region`
    const expected = 'x, y, width et height entre 0 et 1, dans l’image'
    throw new InvalidOptionError({ option, expected, received: Object.values(region).join(', ') })
  }
  return { ...found, mediaType }
}

function isPhoto(mediaType: MediaType): mediaType is PhotoMediaType {
  return readable.includes(mediaType)
}

/** A hair beyond the edge is a rounding of the caller. */
function isInside({ x, y, width, height }: { x: number; y: number; width: number; height: number }): boolean {
  const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1
  return [x, y, width, height].every(isShare) && width > 0 && height > 0 && x + width < 1.001 && y + height < 1.001
}
