export const alertLevels = ['urgence', 'avis_medical_24h', 'avis_specialise', 'surveillance'] as const
export type AlertLevel = (typeof alertLevels)[number]
export type WoundColour = 'noir' | 'jaune' | 'rouge' | 'rose' | 'autre'
export type Trend = 'amelioration' | 'stable' | 'aggravation' | 'non_comparable'

/** Why photographs cannot be compared, or in part only. */
export type ComparisonLimit =
  | 'angle'
  | 'eclairage'
  | 'cadrage'
  | 'echelle_absente'
  | 'plaie_differente'
  | 'debridement_intercurrent'
  | 'moment_different'
  | 'photo_identique'

export interface WoundAlert {
  readonly code: string
  readonly niveau: AlertLevel
  readonly libelle: string
}

export interface ColourShare {
  readonly couleur: WoundColour
  readonly pourcentage: number
}

/** What the console reads of `data` of an assessment; docs/openapi.json describes the whole of it. */
export interface WoundAssessment {
  readonly type_plaie: string
  readonly localisation: string
  readonly dimensions: { readonly longueur_cm: number | null; readonly largeur_cm: number | null }
  readonly confiance: string
  readonly analyse: {
    readonly derive: {
      readonly couleurs: readonly ColourShare[]
      readonly surface_cm2: number | null
      readonly a_verifier_au_lit: readonly string[]
    }
    readonly alertes: readonly WoundAlert[]
    readonly avertissements: readonly { readonly code: string; readonly message: string }[]
    readonly fiche: string
    readonly mention: string
  }
}

/** What the console reads of `data` of a comparison. */
export interface WoundComparison {
  readonly periode_analyse: string
  readonly evolution_globale: string | null
  readonly cicatrisation_progression: string
  readonly infection_evolution: string
  readonly recommandations: readonly string[]
  readonly preoccupations: readonly string[]
  readonly comparaison: {
    readonly evolution: {
      readonly comparabilite: 'oui' | 'partielle' | 'non'
      readonly motifs: readonly ComparisonLimit[]
      readonly tendances: Readonly<Record<TrendName, Trend>>
      readonly surface: {
        readonly debut_cm2: number
        readonly fin_cm2: number
        readonly variation_pourcent: number
        readonly incertitude_points: number | null
      } | null
      readonly serie: readonly {
        readonly date: string
        readonly surface_cm2: number | null
        readonly couleurs: readonly ColourShare[]
      }[]
    }
    readonly alertes: readonly WoundAlert[]
    readonly mention: string
  }
}

export const trendNames = ['tissus', 'exsudat', 'berges', 'peau_perilesionnelle', 'erytheme'] as const
export type TrendName = (typeof trendNames)[number]
