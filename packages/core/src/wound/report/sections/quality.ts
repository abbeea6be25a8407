import type { FactGroup } from '../../../pdf/blocks/fact-group.js'
import { labelOf, labelsOf } from '../../labels/label-of.js'
import type { WoundObservation } from '../../observation.js'
import type { WoundCode } from '../../vocabulary.js'

/** What the picture is worth, and how to take a better one. */
export interface QualityView {
  readonly title: string
  /** What is seen, in one sentence. */
  readonly sentence: string
  /** Below the picture. */
  readonly caption: string
  readonly facts: FactGroup
  readonly adviceTitle: string
  readonly advice: readonly string[]
}

const seen: Readonly<Record<WoundCode<'contenu'>, string>> = {
  plaie: 'La photo montre une plaie.',
  plusieurs_plaies: 'La photo montre plusieurs plaies : aucune n’est évaluée.',
  cicatrice_ou_plaie_fermee: 'La photo montre une cicatrice ou une plaie fermée.',
  peau_sans_plaie_visible: 'La photo montre une peau sans plaie visible : rien n’est évalué.',
  pansement_couvrant: 'La photo montre un pansement qui couvre la plaie : rien n’est évalué.',
  pas_de_peau: 'La photo ne montre pas de peau : rien n’est évalué.',
  indeterminable: 'On ne peut dire ce que montre la photo : rien n’est évalué.',
}
const sharpness: Readonly<Record<WoundCode<'nettete'>, string | null>> = {
  bonne: null,
  moyenne: 'Faites la mise au point sur la plaie, sans bouger.',
  insuffisante: 'Faites la mise au point sur la plaie, sans bouger.',
}
const light: Readonly<Record<WoundCode<'eclairage'>, string | null>> = {
  bon: null,
  sous_expose: 'Ajoutez une lumière diffuse.',
  sur_expose: 'Évitez le flash et la lumière directe.',
  dominante_coloree: 'Préférez la lumière du jour : une lampe colorée change les teintes.',
  reflets: 'Évitez le flash : les reflets cachent le lit de la plaie.',
}
const framing: Readonly<Record<WoundCode<'cadrage'>, string | null>> = {
  complet: null,
  bords_coupes: 'Reculez : toute la plaie et un peu de peau autour doivent être visibles.',
  trop_loin: 'Rapprochez-vous à 30 ou 40 cm.',
  trop_pres: 'Reculez à 30 ou 40 cm.',
  oblique: 'Tenez l’appareil bien en face de la plaie.',
}
const ruler = 'Posez une règle graduée au ras de la peau, dans le plan de la plaie.'

/** @param isChecked whether the picture was found to be the one of the record */
export function composeQuality({ image }: WoundObservation, isChecked: boolean): QualityView {
  const { contenu, nettete, eclairage, cadrage, echelle, echelle_lisible, elements_identifiants: identifying } = image
  const scale = labelOf('echelle', echelle)
  const readable = echelle === 'absente' ? '' : echelle_lisible ? ', lisible' : ', non lisible'
  const advice = [
    contenu === 'plusieurs_plaies' ? 'Photographiez les plaies une par une.' : null,
    contenu === 'pansement_couvrant' ? 'Photographiez la plaie sans son pansement, après nettoyage.' : null,
    sharpness[nettete],
    light[eclairage],
    framing[cadrage],
    echelle_lisible && echelle !== 'absente' && echelle !== 'objet_courant' ? null : ruler,
    identifying.length === 0 ? null : 'Cadrez la plaie seule, sans rien qui identifie une personne.',
  ].filter((sentence) => sentence !== null)
  return {
    title: 'La photo',
    sentence: seen[contenu].replace(' :', '\u00a0:'),
    caption: isChecked
      ? 'Empreinte vérifiée\u00a0: c’est la photo analysée.'
      : 'Jointe par l’appelant, sans contrôle d’empreinte.',
    facts: {
      title: 'Qualité du cliché',
      facts: [
        { label: 'Netteté', text: labelOf('nettete', nettete) },
        { label: 'Éclairage', text: labelOf('eclairage', eclairage) },
        { label: 'Cadrage', text: labelOf('cadrage', cadrage) },
        { label: 'Échelle', text: `${scale}${readable}` },
        ...(identifying.length === 0
          ? []
          : [{ label: 'Identifiants', text: `À retirer\u00a0: ${labelsOf('element_identifiant', identifying)}` }]),
      ],
    },
    adviceTitle: 'Pour la prochaine photo',
    advice: advice.map((sentence) => sentence.replace('40 cm', '40\u00a0cm').replace(' :', '\u00a0:')),
  }
}
