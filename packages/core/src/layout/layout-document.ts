import type { Document } from '../reading/document.js'
import type { PageLayout, Table } from './cell.js'
import { layoutPage } from './layout-page.js'

/** The pages of a document as regions, rows and cells; `order` of the rows runs through all pages. */
export function layoutDocument(document: Document): readonly PageLayout[] {
  let order = 0
  let before: Table | null = null
  return document.pages.map((page) => {
    const layout: PageLayout = layoutPage(page, before)
    before = layout.tables.at(-1) ?? before
    const regions = layout.regions.map((region) => ({
      ...region,
      rows: region.rows.map((row) => ({ ...row, order: order++ })),
    }))
    return { ...layout, regions, rows: regions.flatMap(({ rows }) => rows) }
  })
}
