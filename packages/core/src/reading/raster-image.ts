/** A grey picture: one byte a pixel, row after row from the top left, 0 black, 255 white. */
export interface RasterImage {
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** `width × height` bytes. */
  pixels: Uint8Array
}
