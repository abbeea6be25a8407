import { jpegMetadata } from './jpeg-metadata.js'
import { pngMetadata } from './png-metadata.js'
import { webpMetadata } from './webp-metadata.js'

/** What a file holds beside its pixels. */
export interface PhotoMetadata {
  /** Kinds found, each once, in the order of the file: `EXIF`, `GPS`, `MINIATURE`, `XMP`, `IPTC`, `ICC`, `COMMENTAIRE`… */
  kinds: readonly string[]
  isAnimated: boolean
}

export type PhotoMediaType = 'image/jpeg' | 'image/png' | 'image/webp'

/** Lists what a picture holds beside its pixels, without decoding it. Never throws: what is damaged shows when decoded. */
export function metadataOf(bytes: Uint8Array, mediaType: PhotoMediaType): PhotoMetadata {
  const scan = { 'image/jpeg': jpegMetadata, 'image/png': pngMetadata, 'image/webp': webpMetadata }[mediaType]
  const found = scan(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return { kinds: [...new Set(found)].filter((kind) => kind !== 'ANIMATION'), isAnimated: found.includes('ANIMATION') }
}
