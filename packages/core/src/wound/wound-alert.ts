/** How soon somebody must see the wound, the most pressing first. */
export const alertLevels = ['urgence', 'avis_medical_24h', 'avis_specialise', 'surveillance'] as const

/** A level of `alertLevels`. */
export type AlertLevel = (typeof alertLevels)[number]

/** A red flag. That none is given never means that there is no danger. */
export interface WoundAlert {
  /** Stable, ASCII, such as `pus_visible`. */
  code: string
  niveau: AlertLevel
  /** Who has seen it: a model on the photograph, the nurse, or the comparison of dated photographs. */
  source: 'image' | 'soignant' | 'evolution'
  /** French sentence; ends with « à vérifier au lit » when the source is an image. */
  libelle: string
}
