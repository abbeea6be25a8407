import { createHash } from 'node:crypto'
import type { PhotoToSend } from './wound-photo.js'

/** A photograph that came before in the same list. Both are places in the list, from 0. */
export interface SamePhoto {
  index: number
  first: number
}

/** Photographs that are the same pixels as one before them, whatever their files say besides. */
export function samePhotos(photos: readonly PhotoToSend[]): SamePhoto[] {
  const places = new Map<string, number>()
  return photos.flatMap(({ photo }, index) => {
    const hash = createHash('sha256').update(photo.bytes).digest('base64')
    const first = places.get(hash)
    if (first === undefined) places.set(hash, index)
    return first === undefined ? [] : [{ index, first }]
  })
}
