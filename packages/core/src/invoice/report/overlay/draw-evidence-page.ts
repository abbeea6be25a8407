import type { Canvas, Rectangle } from '../../../pdf/canvas.js'
import type { PageImage } from '../../../reading/pictures/draw-page-image.js'
import { applyProjection, type Projection } from '../../../reading/images/projection.js'
import type { PageGeometry } from '../../../reading/page-geometry.js'
import type { PlacedField } from './placed-fields.js'

/** One page with its values. */
export interface EvidencePage {
  readonly image: PageImage
  readonly geometry: PageGeometry | undefined
  readonly number: number
  readonly total: number
  readonly fields: readonly PlacedField[]
}

const margin = 26
const head = 34
const gutter = 14
const keyWidth = 196
const rowHeight = 9.6
const tag = { width: 8, height: 5.2 }
/** Least confidence of each colour, and its name in the key. */
const levels = [
  { least: 0.9, color: '#0b5a54', name: 'sûre (90 % et plus)' },
  { least: 0.8, color: '#96620c', name: 'à relire (80 à 90 %)' },
  { least: 0, color: '#a8322a', name: 'incertaine (moins de 80 %)' },
] as const

/** Draws a page of the bill with its numbered boxes, and the key on its right; the key goes on where it is long. */
export function drawEvidencePage(canvas: Canvas, page: EvidencePage): void {
  const { width, height } = canvas.theme.page
  const frame = fitted(page.image, {
    x: margin,
    y: margin + head,
    width: width - 2 * margin - 2 * (keyWidth + gutter),
    height: height - 2 * margin - head,
  })
  drawHead(canvas, page)
  canvas.picture(page.image.jpeg, frame)
  canvas.strokeRectangle(frame, canvas.theme.colors.hairline)
  const numbers = numberByPlace(page.fields)
  const drawn = new Set<number>()
  for (const [index, field] of page.fields.entries()) {
    const number = numbers[index] ?? 0
    if (!drawn.has(number)) drawBox(canvas, { frame, field, number, geometry: page.geometry })
    drawn.add(number)
  }
  drawKey(canvas, page, { numbers, start: frame.x + frame.width + gutter })
}

function drawHead(canvas: Canvas, { number, total, fields }: EvidencePage): void {
  const { text, page } = canvas.theme
  canvas.line(`Valeurs lues, page ${number} sur ${total}`, margin, margin - 4, text.subsection)
  const count = fields.length === 1 ? '1 valeur' : `${fields.length} valeurs`
  canvas.line(count, page.width - margin, margin - 4, text.small, 'right')
  let x = margin
  for (const { color, name } of levels) {
    canvas.fillRectangle({ x, y: margin + 14, width: 7, height: 7 }, color)
    canvas.line(name, x + 11, margin + 12, text.small)
    x += 11 + canvas.widthOf(name, text.small) + 16
  }
}

function colorOf({ confidence }: PlacedField): string {
  return levels.find(({ least }) => confidence >= least)?.color ?? levels[2].color
}

interface NumberedBox {
  frame: Rectangle
  field: PlacedField
  number: number
  geometry: PageGeometry | undefined
}

function drawBox(canvas: Canvas, { frame, field, number, geometry }: NumberedBox): void {
  const color = colorOf(field)
  const corners = cornersOf(field, geometry).map(([x, y]): readonly [number, number] => [
    frame.x + x * frame.width,
    frame.y + y * frame.height,
  ])
  canvas.strokePolygon(corners, color, 0.7)
  const [[left, top] = [frame.x, frame.y]] = corners
  const label = String(number)
  const place = { x: left - tag.width / 2, y: top - tag.height + 1.2, width: tag.width, height: tag.height }
  canvas.fillRectangle(place, color, 1)
  const style = { ...canvas.theme.text.label, size: 4, leading: tag.height, color: '#ffffff', tracking: 0 }
  canvas.line(label, place.x + tag.width / 2, place.y, style, 'center')
}

/** Places relative to the picture that was sent. */
function cornersOf({ box }: PlacedField, geometry: PageGeometry | undefined): (readonly [number, number])[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const corners: (readonly [number, number])[] = [
    [box.x, box.y],
    [right, box.y],
    [right, bottom],
    [box.x, bottom],
  ]
  const projection = geometry?.projection
  if (projection === undefined) return corners
  return corners.map(([x, y]) => {
    const place = applyProjection(projection as Projection, x, y)
    return [place.x, place.y] as const
  })
}

function drawKey(
  canvas: Canvas,
  { fields, number, total }: EvidencePage,
  { numbers, start }: { numbers: readonly number[]; start: number },
): void {
  const { page, text } = canvas.theme
  const top = margin + head
  const rows = Math.floor((page.height - margin - top) / rowHeight)
  let [x, row] = [start, 0]
  for (const [index, field] of fields.entries()) {
    if (row === rows) {
      x += keyWidth + gutter
      row = 0
      if (x + keyWidth > page.width - margin + 1) {
        canvas.addPage()
        canvas.line(`Valeurs lues, page ${number} sur ${total} (suite)`, margin, margin - 4, text.subsection)
        x = margin
      }
    }
    drawEntry(canvas, { field, number: numbers[index] ?? 0, x, y: top + row * rowHeight })
    row += 1
  }
}

function drawEntry(canvas: Canvas, entry: { field: PlacedField; number: number; x: number; y: number }): void {
  const { field, number, x, y } = entry
  const { text, colors } = canvas.theme
  const style = { ...text.small, size: 6.4, leading: rowHeight }
  canvas.fillRectangle({ x, y: y + 2, width: tag.width, height: tag.height }, colorOf(field), 1)
  const white = { ...text.label, size: 4, leading: tag.height, color: '#ffffff', tracking: 0 }
  canvas.line(String(number), x + tag.width / 2, y + 2, white, 'center')
  canvas.line(cut(canvas, field.label, 84, style), x + 13, y, style)
  canvas.line(cut(canvas, field.value, 82, { ...style, color: colors.ink }), x + 99, y, { ...style, color: colors.ink })
  canvas.line(`${Math.floor(field.confidence * 100)}\u00A0%`, x + keyWidth, y, style, 'right')
}

function cut(canvas: Canvas, text: string, room: number, style: Parameters<Canvas['widthOf']>[1]): string {
  if (canvas.widthOf(text, style) <= room) return text
  let kept = text
  while (kept !== '' && canvas.widthOf(`${kept}…`, style) > room) kept = kept.slice(0, -1).trimEnd()
  return `${kept}…`
}

/** Values that were read from one box, such as both dates of a period, share its number. */
function numberByPlace(fields: readonly PlacedField[]): number[] {
  const known = new Map<string, number>()
  return fields.map(({ box }) => {
    const place = [box.x, box.y, box.width, box.height].map((length) => length.toFixed(4)).join(' ')
    const number = known.get(place) ?? known.size + 1
    known.set(place, number)
    return number
  })
}

/** The largest place for the picture in the room, at its left and top. */
function fitted({ width, height }: PageImage, room: Rectangle): Rectangle {
  const scale = Math.min(room.width / width, room.height / height)
  return { x: room.x, y: room.y, width: width * scale, height: height * scale }
}
