import type { WoundCode } from '../vocabulary.js'

/** Colours of the wound bed on the scale that French nurses use, by steps of 5 %. */
export interface WoundColour {
  couleur: 'noir' | 'jaune' | 'rouge' | 'rose' | 'autre'
  /** 0 to 100; all of them sum to 100. */
  pourcentage: number
}

/** The three groups of depth that models tell apart; the stage itself they do not. */
export type DepthGroup = 'peau_intacte' | 'perte_partielle' | 'perte_totale_ou_inclassable' | 'non_evaluable'

/** A score that an integrator adds; none is shipped, because the usual ones need a licence. */
export interface WoundScore {
  nom: string
  /** Null when items are missing. */
  valeur: number | null
  items_manquants: readonly string[]
}

/** What follows by computation from an observation and from what the nurse said. */
export interface WoundDerivation {
  /** The largest first; empty when the proportions are not known. */
  couleurs: readonly WoundColour[]
  /**
   * In cm²: of the outline when a tool has measured it, or else length times width; null unless measured, by the nurse,
   * by the tool or on a readable scale.
   */
  surface_cm2: number | null
  groupe_profondeur: DepthGroup
  confiance_globale: WoundCode<'confiance'>
  /** French sentences: what only an examination tells. */
  a_verifier_au_lit: readonly string[]
  scores: readonly WoundScore[]
}
