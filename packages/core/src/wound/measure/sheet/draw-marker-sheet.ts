import { systemClock, type Clock } from '../../../input/clock.js'
import type { Block } from '../../../pdf/block.js'
import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import { drawDocument } from '../../../pdf/draw-document.js'
import { Flow } from '../../../pdf/flow.js'
import { drawPageFrames } from '../../../pdf/page-frame.js'
import { loadTheme, type ThemeOptions } from '../../../pdf/theme-options.js'
import { loadAruco } from '../marker/load-aruco.js'
import { loneMarkers, targetOf } from '../marker/printed-targets.js'
import { controlRuler } from './control-ruler.js'
import { printedTarget, widthOfTarget } from './printed-target-block.js'

export interface MarkerSheetOptions {
  /** Brand, contact, colours and fonts. @default the house style */
  readonly theme?: ThemeOptions
  /** Date that the file carries. @default now */
  readonly clock?: Clock
}

const title = 'Marqueurs pour mesurer une plaie'
const toPrint = [
  'Imprimez à 100\u202f% («\u00a0taille réelle\u00a0»), jamais «\u00a0ajuster à la page\u00a0», sur du papier blanc et mat.',
  'Vérifiez la règle ci-dessous avec une vraie règle\u00a0: 10\u00a0cm, à un demi-millimètre près. Sinon, n’utilisez pas la feuille.',
  'Découpez le long du trait gris\u00a0: le bord blanc fait partie du marqueur. Ne plastifiez pas\u00a0: les reflets le rendent illisible.',
]
const toUse = [
  'Posez un marqueur à plat sur la peau saine, à moins de 3\u00a0cm de la plaie et dans le même plan, sans la toucher. Un marqueur neuf à chaque soin.',
  'Photographiez bien en face, à 30\u00a0cm environ, sans flash\u00a0: plaie et marqueur entiers et nets.',
  'Tracez le contour de la plaie à l’écran\u00a0: surface, longueur et largeur sont données avec leur erreur, ou un refus motivé.',
]
const forStrip =
  'Pour une plaie de plus de 8\u00a0cm, sur une zone plane et rigide. Autour d’un membre, la réglette plie\u00a0: elle est refusée, et toute surface vue de face y est sous-estimée.'
const [perRow, rows] = [5, 2]

/**
 * The sheet to print and cut out: ten markers of 20 mm, a strip of checks between two more, a ruler of 10 cm that shows
 * whether the printer kept the size, and what to do, in French. One page A4, a tagged PDF/A with embedded fonts.
 *
 * @throws InvalidOptionError for a theme that cannot be drawn
 * @example
 * ```ts
 * await writeFile('fiche-marqueurs.pdf', await drawMarkerSheet())
 * ```
 */
export async function drawMarkerSheet({ theme, clock = systemClock }: MarkerSheetOptions = {}): Promise<Uint8Array> {
  const [loaded, { codes }] = await Promise.all([loadTheme(theme), loadAruco()])
  const metadata = { title, subject: 'Marqueurs ArUco 4x4_50 de 20 mm', language: 'fr-FR', createdAt: clock() }
  return drawDocument(metadata, loaded, (canvas) => {
    const flow = new Flow(canvas)
    for (const block of sheetBlocks(codes, loaded.brand.name)) flow.place(block)
    drawPageFrames(canvas, {
      heading: title,
      footer: 'Marqueurs ArUco 4x4_50, 20 mm. À imprimer à 100\u202f%.',
      pageLabel: (page, pages) => `Page ${page} sur ${pages}`,
    })
  })
}

function sheetBlocks(codes: readonly string[], brand: string): Block[] {
  const list = (heading: string, items: readonly string[]) =>
    stack([paragraph(heading, 'subsection'), spacer(3), ...bulletList(items, 'body', 4)])
  const strip = targetOf(loneMarkers, codes)
  const stripNumbers = `${loneMarkers}-${loneMarkers + 1}`
  return [
    paragraph(brand, 'label'),
    spacer(2),
    paragraph(title, 'title'),
    spacer(12),
    columns([{ block: list('Imprimer', toPrint) }, { block: list('Mesurer', toUse) }], 24),
    spacer(14),
    paragraph('Règle de contrôle\u00a0: 10\u00a0cm', 'subsection'),
    spacer(5),
    controlRuler,
    spacer(14),
    paragraph('Marqueurs à découper', 'subsection'),
    spacer(5),
    ...Array.from({ length: rows }, (_, row) => markerRow(row * perRow, codes)).flatMap((block) => [block, spacer(8)]),
    spacer(6),
    paragraph('Réglette en damier', 'subsection'),
    spacer(3),
    paragraph(forStrip, 'body'),
    spacer(6),
    printedTarget(strip, `n° ${stripNumbers} · 128 mm`, `Réglette en damier n° ${stripNumbers}, 128 mm sur 20 mm.`),
  ]
}

function markerRow(first: number, codes: readonly string[]): Block {
  const cells = Array.from({ length: perRow }, (_, index) => {
    const number = first + index
    const target = targetOf(number, codes)
    const block = printedTarget(target, `n° ${number} · 20 mm`, `Marqueur n° ${number}, carré de 20 mm.`)
    return { block, points: widthOfTarget(target) }
  })
  return spread(cells)
}

/** From edge to edge, with equal gaps. */
function spread(cells: readonly { block: Block; points: number }[]): Block {
  const taken = cells.reduce((sum, { points }) => sum + points, 0)
  const inWidth = (width: number) => columns(cells, (width - taken) / (cells.length - 1))
  return {
    height: (canvas, width) => inWidth(width).height(canvas, width),
    draw: (canvas, x, y, width) => {
      inWidth(width).draw(canvas, x, y, width)
    },
  }
}
