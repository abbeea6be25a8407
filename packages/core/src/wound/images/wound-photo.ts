import type { OutlinePoint } from '../measure/outline.js'
import type { ImageToAudit } from '../audit-record.js'

/** A photograph as it comes from a caller. There is no name: that of the file is often the patient's. */
export interface WoundPhoto {
  /** A JPEG, PNG or WebP file; its type is told by its first bytes. */
  bytes: Uint8Array
  /** The only part of the picture that may leave; all of it when absent. */
  region?: RegionOfInterest
  /** Edge of the wound on the whole upright picture, as the nurse has drawn it: `measureByMarker` measures it. */
  outline?: readonly OutlinePoint[]
}

/** A box in shares of the upright picture, 0 to 1, origin at the top left. */
export interface RegionOfInterest {
  x: number
  y: number
  width: number
  height: number
}

/** A picture as it is about to be sent: upright, sRGB, at most 1536 pixels long, a JPEG without any metadata. */
export interface PreparedPhoto {
  type: 'image'
  bytes: Uint8Array
  mediaType: 'image/jpeg'
  width: number
  height: number
}

/**
 * Sees each picture before it leaves, such as a detector of faces on this machine does: gives it back, gives another
 * picture (cropped, blurred) that is prepared in its turn, or null to withhold it.
 */
export type BeforeSend = (
  photo: PreparedPhoto,
) => Uint8Array | PreparedPhoto | null | Promise<Uint8Array | PreparedPhoto | null>

export interface PhotoOptions {
  /** Bytes of one file. @default 5 242 880 (5 MiB) */
  maxBytes?: number
  /** Pixels of one picture, refused before it is decoded. @default 60 000 000: phones take 12 to 50 million */
  maxPixels?: number
  beforeSend?: BeforeSend
}

/** What is sent, and what the audit record keeps of it. */
export interface PhotoToSend {
  photo: PreparedPhoto
  audited: ImageToAudit
}
