/** A wound as a tool has measured it, without a model. Every measure may be missing, not all of them. */
export interface WoundMeasure {
  /** The tool and its version, such as `constat-marqueur 1`. */
  outil: string
  /** How it measures, in French, such as `contour du soignant et marqueur imprimé`. */
  methode: string
  /** What gives the scale, in French, such as `marqueur ArUco 4x4_50 n° 7, 20 mm`. */
  reference: string
  /** Of the outline itself in cm², to 0.01; null leaves length times width. */
  surface_cm2: number | null
  /** In cm, to 0.01: the longest straight line across the wound. */
  longueur_cm: number | null
  /** In cm, to 0.01: the greatest extent at a right angle to the length. */
  largeur_cm: number | null
  /**
   * Half widths of the intervals that hold the true values in at least 95 % of cases, in the unit of each; null where
   * the tool states none. It is the error of the tool: where the edge of the wound lies is the nurse's judgement.
   */
  erreur: { surface_cm2: number | null; longueur_cm: number | null; largeur_cm: number | null }
}
