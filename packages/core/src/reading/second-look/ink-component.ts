/** A connected piece of ink on a picture: a letter, a dot, a rule. Pixels, right and bottom excluded. */
export interface InkComponent {
  left: number
  top: number
  right: number
  bottom: number
  /** Pixels of ink. */
  area: number
}
