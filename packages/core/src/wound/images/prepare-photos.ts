import { AbortedError } from '../../errors/aborted-error.js'
import { preparePhoto } from './prepare-photo.js'
import type { PhotoOptions, PhotoToSend, WoundPhoto } from './wound-photo.js'

/** Prepares photographs one after the other: each takes the memory of its pixels. */
export async function preparePhotos(
  photos: readonly WoundPhoto[],
  options: PhotoOptions & { signal?: AbortSignal },
): Promise<PhotoToSend[]> {
  const prepared: PhotoToSend[] = []
  for (const [index, photo] of photos.entries()) {
    if (options.signal?.aborted === true) throw new AbortedError(options.signal.reason)
    prepared.push(await preparePhoto(photo, options, index + 1))
  }
  if (options.signal?.aborted === true) throw new AbortedError(options.signal.reason)
  return prepared
}
