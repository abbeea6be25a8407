import { deflateSync } from 'node:zlib'

/** Elements of the structure as pdfkit writes them (0.20, `PDFStructureElement`): no other object starts with its tag. */
const structureElement = /^<<\n\/S \/(?:Document|H[1-6]|P|BlockQuote|L|LI|LBody|Table|TR|TH|TD|Figure)\n/

interface PlacedObject {
  readonly id: number
  readonly start: number
  readonly end: number
}

/**
 * The same PDF with the elements of its structure in one compressed object stream (ISO 32000-1, 7.5.7): a report has
 * hundreds, and pdfkit writes each as an object of its own, which doubles the file.
 *
 * @param pdf as pdfkit writes it: one cross-reference table, objects one after the other
 */
export function compactStructure(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const table = text.lastIndexOf('\nxref\n') + 1
  const trailer = text.slice(text.indexOf('trailer', table))
  const objects = placedObjects(text, table)
  const kept: Buffer[] = [pdf.subarray(0, objects[0]?.start ?? 0)]
  const packed: { readonly id: number; readonly body: string }[] = []
  const entries = new Map<number, readonly [type: number, second: number, third: number]>()
  let length = kept[0]?.length ?? 0
  const keep = (id: number, bytes: Buffer) => {
    entries.set(id, [1, length, 0])
    kept.push(bytes)
    length += bytes.length
  }
  const size = Math.max(...objects.map(({ id }) => id)) + 1
  for (const { id, start, end } of objects) {
    const source = text.slice(start, end)
    const body = source.slice(source.indexOf('obj') + 4)
    if (!structureElement.test(body)) {
      keep(id, pdf.subarray(start, end))
      continue
    }
    entries.set(id, [2, size, packed.length])
    packed.push({ id, body: body.slice(0, body.lastIndexOf('endobj')) })
  }
  keep(size, objectStream(size, packed))
  entries.set(size + 1, [1, length, 0])
  const references = /\/(?:Root|Info) \d+ 0 R|\/ID \[[^\]]*\]/g
  const tables = crossReferences(
    size + 1,
    entries,
    [...trailer.matchAll(references)].map(([entry]) => entry).join('\n'),
  )
  return Buffer.concat([...kept, tables, Buffer.from(`startxref\n${String(length)}\n%%EOF\n`)])
}

function placedObjects(text: string, table: number): readonly PlacedObject[] {
  const rows = text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)
  const starts = [...rows].map(([, offset]) => Number(offset)).sort((one, other) => one - other)
  return starts.map((start, index) => ({
    id: Number.parseInt(text.slice(start, start + 10), 10),
    start,
    end: starts[index + 1] ?? table,
  }))
}

function objectStream(id: number, packed: readonly { readonly id: number; readonly body: string }[]): Buffer {
  let offset = 0
  const places = packed.map(({ id: own, body }) => {
    const place = `${String(own)} ${String(offset)}`
    offset += body.length
    return place
  })
  const head = `${places.join(' ')}\n`
  const content = Buffer.from(head + packed.map(({ body }) => body).join(''), 'latin1')
  return stream(id, `/Type /ObjStm\n/N ${String(packed.length)}\n/First ${String(head.length)}`, content)
}

/** The cross-reference stream (ISO 32000-1, 7.5.8): type, offset or stream, generation or place in the stream. */
function crossReferences(
  id: number,
  entries: ReadonlyMap<number, readonly [number, number, number]>,
  references: string,
): Buffer {
  const rows = Buffer.alloc((id + 1) * 7)
  for (const [own, [type, second, third]] of entries) {
    rows.writeUInt8(type, own * 7)
    rows.writeUInt32BE(second, own * 7 + 1)
    rows.writeUInt16BE(third, own * 7 + 5)
  }
  rows.writeUInt16BE(0xffff, 5)
  return stream(id, `/Type /XRef\n/W [1 4 2]\n/Size ${String(id + 1)}\n${references}`, rows)
}

function stream(id: number, dictionary: string, content: Buffer): Buffer {
  const data = deflateSync(content)
  const head = `${String(id)} 0 obj\n<<\n${dictionary}\n/Length ${String(data.length)}\n/Filter /FlateDecode\n>>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream\nendobj\n')])
}
