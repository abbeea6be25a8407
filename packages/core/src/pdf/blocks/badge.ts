import type { Block } from '../block.js'

const sidePadding = 6
const badgeHeight = 14

/** A short word on a coloured pill: how much a finding weighs, for instance. */
export function badge(text: string, colors: { readonly fill: string; readonly text: string }): Block {
  return {
    height: () => badgeHeight,
    draw: (canvas, x, y) => {
      const style = { ...canvas.theme.text.label, color: colors.text }
      const width = canvas.widthOf(text, style) + 2 * sidePadding
      canvas.fillRectangle({ x, y, width, height: badgeHeight }, colors.fill, badgeHeight / 2)
      canvas.line(text, x + sidePadding, y + (badgeHeight - style.leading) / 2, style)
    },
  }
}
