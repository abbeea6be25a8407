import { DamagedImageError, detectMediaType, PhotoNotSupportedError, PhotoTooLargeError } from '@constat/core'
import type { ReceivedFile } from '../../uploads/received-file.js'
import { maxPhotoBytes } from '../../wounds/create-wounds.js'
import { photoMediaTypes } from '../uploads/wound-uploads.js'

const readable: ReadonlySet<string> = new Set(photoMediaTypes)

/**
 * Refuses by size and first bytes what the assessment would refuse, before the request waits for its turn.
 *
 * @throws PhotoTooLargeError, DamagedImageError for zero bytes, PhotoNotSupportedError
 */
export function checkPhotos(files: readonly Pick<ReceivedFile, 'head' | 'size'>[]): void {
  for (const [index, { head, size }] of files.entries()) {
    const photo = index + 1
    if (size > maxPhotoBytes) throw new PhotoTooLargeError({ photo, bytes: size, maxBytes: maxPhotoBytes })
    const mediaType = detectMediaType(head)
    if (size === 0) throw new DamagedImageError({ file: photo, mediaType })
    if (!readable.has(mediaType)) throw new PhotoNotSupportedError({ photo, mediaType, isAnimated: false })
  }
}
