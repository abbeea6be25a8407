import type { Block } from '../../../pdf/block.js'
import { figure } from '../../../pdf/blocks/in-element.js'
import { pointsPerMm } from './points-of-mm.js'

/** Length of the ruler in mm, from the outer edge of its first stroke to that of its last. */
export const rulerLength = 100
const stroke = 0.5

/** A ruler to be measured with a real one: a printer that scales the sheet gives itself away. */
export const controlRuler: Block = figure(
  {
    height: () => 30,
    draw: (canvas, x, y) => {
      const { ink } = canvas.theme.colors
      for (let mm = 0; mm <= rulerLength; mm++) {
        const height = mm % 10 === 0 ? 15 : mm % 5 === 0 ? 11 : 7
        // The outer strokes lie inside the length.
        const at = x + mm * pointsPerMm - (mm === 0 ? 0 : mm === rulerLength ? stroke : stroke / 2)
        canvas.fillRectangle({ x: at, y, width: stroke, height }, ink)
        if (mm % 10 === 0) {
          canvas.line(String(mm / 10), x + mm * pointsPerMm, y + 17, canvas.theme.text.cell, 'center')
        }
      }
      canvas.fillRectangle({ x, y, width: rulerLength * pointsPerMm, height: stroke }, ink)
      canvas.line('cm', x + rulerLength * pointsPerMm + 10, y + 17, canvas.theme.text.cell)
    },
  },
  'Règle de contrôle de 10 cm, graduée en millimètres.',
)
