/** A page of a bill: absolutely positioned frame of an A4 sheet. */
export interface Sheet {
  /** Language, title of the PDF. */
  title: string
  css: string
  pages: string[]
}

/** The HTML file behind a specimen: one `section.page` per sheet of A4, nothing outside. */
export function htmlOf({ title, css, pages }: Sheet): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
.page { position: relative; width: 210mm; height: 296.8mm; overflow: hidden; break-after: page }
.page:last-child { break-after: auto }
table { border-collapse: collapse; width: 100% }
${css}</style></head><body>${pages.map((page) => `<section class="page">${page}</section>`).join('\n')}</body></html>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Table rows from cells of HTML; a class per row when given. */
export function row(cells: readonly string[], className = '', tag: 'td' | 'th' = 'td'): string {
  return `<tr class="${className}">${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
}

/** Lines of an address. */
export function lines(texts: readonly string[]): string {
  return texts.map(escapeHtml).join('<br>')
}
