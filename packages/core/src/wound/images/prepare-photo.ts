import { PhotoWithheldError } from '../../errors/photo-withheld-error.js'
import { defaultLimits } from '../../input/limits.js'
import { checkPhoto, defaultMaxBytes } from './check-photo.js'
import { encodePhoto } from './encode-photo.js'
import type { PhotoOptions, PhotoToSend, PreparedPhoto, WoundPhoto } from './wound-photo.js'

/**
 * Makes of a photograph what may be sent to a model: pixels only, the region asked for only, no larger than needed.
 *
 * @param position place in the list, from 1; errors name it
 * @throws PhotoTooLargeError, PhotoNotSupportedError, PhotoTooSmallError, ImageTooLargeError, DamagedImageError,
 * PhotoWithheldError when `beforeSend` gives null, InvalidOptionError
 * @example
 * ```ts
 * const { photo, audited } = await preparePhoto({ bytes })
 * audited.metadonnees_retirees // ['EXIF', 'GPS']
 * ```
 */
export async function preparePhoto(given: WoundPhoto, options: PhotoOptions = {}, position = 1): Promise<PhotoToSend> {
  const { maxBytes = defaultMaxBytes, maxPixels = defaultLimits.maxPixels, beforeSend } = options
  const { mediaType, kinds } = checkPhoto(given, maxBytes, position)
  const encoded = await encodePhoto(given.bytes, { region: given.region, maxPixels, position, mediaType })
  let { photo } = encoded
  if (beforeSend !== undefined) {
    // A copy: what the hook does to it in place must not be sent unseen.
    const seen = bytesOf(await beforeSend({ ...photo, bytes: photo.bytes.slice() }))
    if (seen === null) throw new PhotoWithheldError({ photo: position })
    if (Buffer.compare(seen, photo.bytes) !== 0) photo = await prepareAgain(seen, maxPixels, position)
  }
  const audited = {
    received: given.bytes,
    sent: photo.bytes,
    avant: { format: formatOf(mediaType), largeur: encoded.width, hauteur: encoded.height },
    apres: { format: formatOf(photo.mediaType), largeur: photo.width, hauteur: photo.height },
    metadonnees_retirees: kinds,
  }
  return { photo, audited }
}

/** What a hook gives back was written by whatever library it uses: it may hold metadata anew. */
async function prepareAgain(bytes: Uint8Array, maxPixels: number, position: number): Promise<PreparedPhoto> {
  // A hook may give a PNG, which weighs more than what came.
  const { mediaType } = checkPhoto({ bytes }, Number.POSITIVE_INFINITY, position)
  return (await encodePhoto(bytes, { region: undefined, maxPixels, position, mediaType })).photo
}

function bytesOf(given: Uint8Array | PreparedPhoto | null | undefined): Uint8Array | null {
  if (given === null || given === undefined) return null
  return given instanceof Uint8Array ? given : given.bytes
}

function formatOf(mediaType: string): string {
  return mediaType.replace('image/', '')
}
