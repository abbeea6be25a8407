import type { WoundCodeList } from '../vocabulary.js'

/** What a reader calls a place of the observation, and the list of its codes where it has one. */
export interface FieldName {
  readonly name: string
  readonly list?: WoundCodeList
}

const names: Readonly<Record<string, FieldName>> = {
  image: { name: 'Photo' },
  'image.contenu': { name: 'Sujet de la photo', list: 'contenu' },
  'image.nettete': { name: 'Netteté', list: 'nettete' },
  'image.eclairage': { name: 'Éclairage', list: 'eclairage' },
  'image.cadrage': { name: 'Cadrage', list: 'cadrage' },
  'image.echelle': { name: 'Échelle', list: 'echelle' },
  'image.echelle_lisible': { name: 'Échelle lisible' },
  'image.elements_identifiants': { name: 'Éléments identifiants', list: 'element_identifiant' },
  'image.texte_dans_image': { name: 'Texte dans la photo' },
  etiologie: { name: 'Étiologie' },
  'etiologie.hypothese': { name: 'Étiologie', list: 'etiologie' },
  'etiologie.alternatives': { name: 'Autres étiologies', list: 'etiologie_precise' },
  localisation: { name: 'Localisation' },
  'localisation.region': { name: 'Localisation', list: 'region' },
  'localisation.lateralite': { name: 'Côté', list: 'lateralite' },
  dimensions: { name: 'Dimensions' },
  'dimensions.longueur_cm': { name: 'Longueur (cm)' },
  'dimensions.largeur_cm': { name: 'Largeur (cm)' },
  'dimensions.methode': { name: 'Méthode de mesure', list: 'methode_mesure' },
  'dimensions.forme': { name: 'Forme', list: 'forme' },
  lit: { name: 'Lit de la plaie' },
  'lit.structures_exposees': { name: 'Structures exposées', list: 'structure_exposee' },
  'lit.profondeur_apparente': { name: 'Atteinte apparente', list: 'profondeur_apparente' },
  exsudat: { name: 'Exsudat' },
  'exsudat.quantite': { name: 'Exsudat, quantité', list: 'exsudat_quantite' },
  'exsudat.aspect': { name: 'Exsudat, aspect', list: 'exsudat_aspect' },
  'exsudat.support': { name: 'Exsudat, support', list: 'exsudat_support' },
  berges: { name: 'Berges' },
  'berges.aspects': { name: 'Berges', list: 'berge' },
  peau_perilesionnelle: { name: 'Peau périlésionnelle' },
  'peau_perilesionnelle.aspects': { name: 'Peau périlésionnelle', list: 'peau' },
  'peau_perilesionnelle.erytheme': { name: 'Érythème', list: 'erytheme' },
  fermeture: { name: 'Fermeture' },
  'fermeture.methode': { name: 'Fermeture', list: 'fermeture' },
  'fermeture.nombre_visible': { name: 'Points visibles' },
  phase: { name: 'Phase', list: 'phase' },
  stade_escarre: { name: 'Stade d’escarre', list: 'stade_escarre' },
  signes_visuels_alerte: { name: 'Signes visuels', list: 'signe_visuel' },
  description: { name: 'Description' },
  limites: { name: 'Limites' },
}

/** The name of a place such as `lit.tissus.0.pourcentage`: that of the nearest place above it that has one. */
export function fieldNameOf(chemin: string): FieldName {
  const parts = chemin.split('.')
  if (parts.at(-1) === 'confiance') {
    const { name } = fieldNameOf(parts.slice(0, -1).join('.'))
    return { name: `${name}, confiance`, list: 'confiance' }
  }
  for (let length = parts.length; length > 0; length--) {
    const found = names[parts.slice(0, length).join('.')]
    if (found !== undefined) return found
  }
  return { name: 'Observation' }
}
