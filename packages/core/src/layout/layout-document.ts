import type { Document } from '../reading/document.js'
import type { PageLayout } from './cell.js'
import { layoutPage } from './layout-page.js'

/** The pages of a document as rows and cells; `order` of the rows runs through all pages. */
export function layoutDocument(document: Document): readonly PageLayout[] {
  let order = 0
  return document.pages.map((page) => {
    const layout = layoutPage(page)
    return { ...layout, rows: layout.rows.map((row) => ({ ...row, order: order++ })) }
  })
}
