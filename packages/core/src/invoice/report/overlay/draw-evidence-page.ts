import type { Canvas, Rectangle } from '../../../pdf/canvas.js'
import type { PageImage } from '../../../reading/pictures/draw-page-image.js'
import type { PageGeometry } from '../../../reading/page-geometry.js'
import type { Finding } from '../../audit/audit-result.js'
import { confidenceLevels } from '../../field.js'
import { cornersOfBox, type RelativePoint } from './corners-of-box.js'
import type { LocatedFinding } from './locate-evidence.js'
import type { PlacedField } from './placed-fields.js'

/** One page with its values. */
export interface EvidencePage {
  readonly image: PageImage
  readonly geometry: PageGeometry | undefined
  readonly number: number
  readonly total: number
  readonly fields: readonly PlacedField[]
  /** Places that findings are about. */
  readonly findings: readonly LocatedFinding[]
}

const margin = 26
const head = 34
const gutter = 14
const keyWidth = 196
const rowHeight = 9.6
const tag = { width: 8, height: 5.2 }
/** Least confidence of each colour, and its name in the key. */
const levels = [
  { least: confidenceLevels.sure, color: '#0b5a54', name: 'sûre (90 % et plus)' },
  { least: confidenceLevels.uncertain, color: '#96620c', name: 'à relire (80 à 90 %)' },
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
  // What was read stays legible: a tag covers neither a value nor another tag.
  const taken = page.fields.map(({ box }) => boundsOf(inFrame(cornersOfBox(box, page.geometry), frame)))
  for (const [index, field] of page.fields.entries()) {
    const number = numbers[index] ?? 0
    if (!drawn.has(number)) drawBox(canvas, { frame, field, number, geometry: page.geometry }, taken)
    drawn.add(number)
  }
  drawFindings(canvas, frame, page.findings)
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

function drawBox(canvas: Canvas, { frame, field, number, geometry }: NumberedBox, taken: Rectangle[]): void {
  const color = colorOf(field)
  const corners = inFrame(cornersOfBox(field.box, geometry), frame)
  canvas.strokePolygon(corners, color, 0.7)
  const place = placeOfTag(corners, taken)
  taken.push(place)
  canvas.fillRectangle(place, color, 1)
  const style = { ...canvas.theme.text.label, size: 4, leading: tag.height, color: '#ffffff', tracking: 0 }
  canvas.line(String(number), place.x + tag.width / 2, place.y, style, 'center')
}

function inFrame(corners: readonly RelativePoint[], frame: Rectangle): (readonly [number, number])[] {
  return corners.map(([x, y]) => [frame.x + x * frame.width, frame.y + y * frame.height] as const)
}

/** Beside the box, where it covers nothing that was read: left of it, else right of it, else over its corner. */
function placeOfTag(corners: readonly (readonly [number, number])[], taken: readonly Rectangle[]): Rectangle {
  const box = boundsOf(corners)
  const y = box.y + (box.height - tag.height) / 2
  const places = [
    { x: box.x - tag.width - 0.4, y, ...tag },
    { x: box.x + box.width + 0.4, y, ...tag },
    { x: box.x - tag.width / 2, y: box.y - tag.height + 1.2, ...tag },
  ] as const
  return places.find((place) => !taken.some((other) => overlap(place, other))) ?? places[2]
}

function boundsOf(corners: readonly (readonly [number, number])[]): Rectangle {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

const severityColors: Readonly<Record<Finding['severity'], string>> = { 3: '#a8322a', 2: '#96620c', 1: '#3d6078' }

/** A bar at the left of each place that a finding is about, with the name of its rule. */
function drawFindings(canvas: Canvas, frame: Rectangle, findings: readonly LocatedFinding[]): void {
  const rows = new Map<string, LocatedFinding[]>()
  for (const finding of findings) {
    const row = String(Math.round((finding.corners[0]?.[1] ?? 0) * frame.height))
    rows.set(row, [...(rows.get(row) ?? []), finding])
  }
  for (const ofRow of rows.values()) {
    const [first] = ofRow
    if (first === undefined) continue
    const { y: top, height } = boundsOf(inFrame(first.corners, frame))
    const color = severityColors[first.severity]
    canvas.fillRectangle({ x: frame.x + 1.5, y: top - 1, width: 2, height: height + 2 }, color)
    const names = [...new Set(ofRow.map(({ rule_id: rule }) => rule))].join(', ')
    const style = { ...canvas.theme.text.label, size: 4.6, leading: 6, color, tracking: 0 }
    canvas.line(names, frame.x + 5, top + height / 2 - 3, style)
  }
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
  const label = field.line === null ? field.label : `${field.label}, ${field.line}`
  canvas.line(cut(canvas, label, 106, style), x + 13, y, style)
  canvas.line(cut(canvas, field.value, 58, { ...style, color: colors.ink }), x + 121, y, {
    ...style,
    color: colors.ink,
  })
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
