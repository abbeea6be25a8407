import { labelOf, labelsOf } from '../../labels/label-of.js'
import type { WoundObservation } from '../../observation.js'

/** A description from the codes alone, for when the words of the model cannot be used. It tells no stage and no length. */
export function describeByTemplate(observation: WoundObservation): string {
  const { image, localisation, lit, exsudat, berges, peau_perilesionnelle: skin } = observation
  const parts: readonly (readonly [name: string, labels: string])[] = [
    ['région', localisation.region === 'non_evaluable' ? '' : labelsOf('region', [localisation.region])],
    [
      'lit',
      labelsOf(
        'tissu',
        lit.tissus.map(({ tissu }) => tissu),
      ),
    ],
    ['exsudat', exsudat.quantite === 'non_evaluable' ? '' : labelsOf('exsudat_quantite', [exsudat.quantite])],
    ['berges', labelsOf('berge', berges.aspects)],
    ['peau autour', labelsOf('peau', skin.aspects)],
  ]
  const told = parts.filter(([, labels]) => labels !== '').map(([name, labels]) => `${name} : ${labels}`)
  return `${[labelOf('contenu', image.contenu), ...told].join(' ; ')}.`
}
