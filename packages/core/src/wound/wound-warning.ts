/** Something in a model's answer that was doubted, withdrawn or changed; nothing is changed without one. */
export interface WoundWarning {
  /** Stable, such as `DIM_SANS_ECHELLE`; the list is in `rules/warning-list.ts`. */
  code: string
  /** Where in the observation, such as `dimensions.longueur_cm`. */
  chemin: string
  /** French sentence. */
  message: string
}
