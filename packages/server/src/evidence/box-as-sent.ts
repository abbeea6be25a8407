import { cornersOfBox, type Box, type PageGeometry } from '@constat/core'

/**
 * The smallest upright box around a place, on the page as it was sent: a photograph was straightened to be read, so that
 * the place has four corners of its own there. It stays on the page.
 *
 * @param geometry of the page; undefined for one that was read as it was sent
 */
export function boxAsSent(box: Box, geometry: PageGeometry | undefined): Box {
  const corners = cornersOfBox(box, geometry)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, right] = [onPage(Math.min(...xs)), onPage(Math.max(...xs))]
  const [top, bottom] = [onPage(Math.min(...ys)), onPage(Math.max(...ys))]
  return { x: left, y: top, width: rounded(right - left), height: rounded(bottom - top) }
}

function onPage(share: number): number {
  return rounded(Math.min(1, Math.max(0, share)))
}

/** To less than a pixel of any picture that is shown. */
function rounded(share: number): number {
  return Math.round(share * 100_000) / 100_000
}
