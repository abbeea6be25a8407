/** A PDF from its objects as they are written, numbered from 1: for files that no library would make. */
export function rawPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1'))
}

/** A stream object with the entries of its dictionary. */
export function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/**
 * One page that draws a form, which draws the next form several times, and so on: a few kilobytes that ask for
 * `times ** levels` drawings of the last one.
 */
export function nestedForms(levels: number, times: number, innermost: string): Uint8Array {
  const firstForm = 5
  const forms = Array.from({ length: levels }, (_, level) => {
    const next = firstForm + level + 1
    const isLast = level === levels - 1
    const entries = `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 4 0 R >> ${
      isLast ? '' : `/XObject << /X ${next} 0 R >>`
    } >>`
    return stream(entries, isLast ? innermost : '/X Do '.repeat(times))
  })
  const resources = `<< /Font << /F 4 0 R >> /XObject << /X ${firstForm} 0 R >> >>`
  const content = firstForm + levels
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${content} 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...forms,
    stream('', 'BT /F 10 Tf 50 700 Td (Facture) Tj ET /X Do'),
  ])
}
