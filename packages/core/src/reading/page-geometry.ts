import type { Page } from './document.js'

/** A page of a document: how large it is, and where it lies on what was sent. */
export type PageGeometry = Pick<Page, 'number' | 'widthPt' | 'heightPt' | 'origin' | 'projection'>

/** A page without its words. */
export function pageGeometry({ number, widthPt, heightPt, origin, projection }: Page): PageGeometry {
  return { number, widthPt, heightPt, origin, ...(projection === undefined ? {} : { projection }) }
}
