import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

/** A document that looks like a bill of energy in one way or another and is none. */
export interface NegativeDocument {
  kind: string
  /** French, for `negatives.json`. */
  description: string
  date: string
  issuer: string[]
  addressee: string[]
  title: string
  references: [label: string, value: string][]
  paragraphs: string[]
  table: { headings: string[]; rows: string[][]; totals: [label: string, value: string][] }
  closing: string[]
  look: 'serif' | 'sans' | 'narrow'
}

const fonts = {
  serif: "'Liberation Serif'",
  sans: "'DejaVu Sans Condensed', 'DejaVu Sans'",
  narrow: "'Liberation Sans Narrow'",
}

/** One page of A4 in one of three looks. */
export function drawNegative(document: NegativeDocument): string {
  const { issuer, addressee, references, paragraphs, table, closing, look } = document
  const css = `body { font: ${look === 'sans' ? 8.8 : 10}pt/1.45 ${fonts[look]}; color: #222 } .page { padding: 16mm 18mm }
.h { display: flex; justify-content: space-between; margin-bottom: 9mm } h1 { font-size: 15pt; margin: 5mm 0 } .r { display: grid; grid-template-columns: 55mm auto; margin-bottom: 6mm }
th { text-align: left; border-bottom: 0.4mm solid #222; padding: 1.2mm } td { padding: 1.2mm; border-bottom: 0.2mm solid #ccc } td:not(:first-child), th:not(:first-child) { text-align: right } .t td { font-weight: bold } p { margin: 2.5mm 0 }
.m { position: absolute; bottom: 8mm; left: 18mm; font-size: 8pt; letter-spacing: 2pt }`
  const empty = Array.from({ length: Math.max(0, table.headings.length - 2) }, () => '')
  const body = `<div class="h"><div><b>${escapeHtml(issuer[0] ?? '')}</b><br>${lines(issuer.slice(1))}</div><div>${lines(addressee)}</div></div><h1>${escapeHtml(document.title)}</h1>
<div class="r">${references.map(([label, value]) => `<span>${escapeHtml(label)}</span><span>${escapeHtml(value)}</span>`).join('')}</div>${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}
<table>${row(table.headings.map(escapeHtml), '', 'th')}${table.rows.map((cells) => row(cells.map(escapeHtml))).join('')}${table.totals.map(([label, value]) => row([escapeHtml(label), ...empty, escapeHtml(value)], 't')).join('')}</table>
${closing.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}<div class="m">SPECIMEN</div>`
  return htmlOf({ title: document.title, css, pages: [body] })
}
