/** A place on the plane of a target in mm, or on a picture in pixels: origin at the top left, the first pixel 0 to 1. */
export interface PlanePoint {
  readonly x: number
  readonly y: number
}
