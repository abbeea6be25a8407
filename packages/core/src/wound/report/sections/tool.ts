import type { FactGroup } from '../../../pdf/blocks/fact-group.js'
import type { WoundMeasure } from '../../measure/wound-measure.js'
import { centimetres, squareCentimetres } from '../../record/french-values.js'

/** What a measuring tool gave, apart from the nurse and from the model. */
export interface ToolView {
  readonly title: string
  readonly intro: string
  readonly facts: FactGroup['facts']
}

export function composeTool({
  outil,
  methode,
  reference,
  surface_cm2,
  longueur_cm,
  largeur_cm,
  erreur,
}: WoundMeasure): ToolView {
  const measured = (label: string, value: number | null, error: number | null, unit: (length: number) => string) =>
    value === null ? [] : [{ label, text: `${unit(value)}${error === null ? '' : ` ± ${unit(error)}`}` }]
  return {
    title: 'Mesuré par un outil',
    intro: 'Sans modèle ; les mesures du soignant prévalent.',
    facts: [
      ...measured('Surface', surface_cm2, erreur.surface_cm2, squareCentimetres),
      { label: 'Méthode', text: methode },
      ...measured('Longueur', longueur_cm, erreur.longueur_cm, centimetres),
      { label: 'Référence', text: reference },
      ...measured('Largeur', largeur_cm, erreur.largeur_cm, centimetres),
      { label: 'Outil', text: outil },
    ],
  }
}
