import type { ModelImage } from '../vision-model.js'

/** The bytes of a picture in base64. */
export function base64Of({ bytes }: ModelImage): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** A picture as a `data:` address (RFC 2397). */
export function dataUrlOf(image: ModelImage): string {
  return `data:${image.mediaType};base64,${base64Of(image)}`
}
