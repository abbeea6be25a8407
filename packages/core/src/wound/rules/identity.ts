import type { WoundRule } from './wound-rule.js'

/** What may identify a person is told, and a text beside it is not passed on: it is often the label of the patient. */
export const withholdIdentity: WoundRule = (observation, warn) => {
  const { elements_identifiants: elements, texte_dans_image: text } = observation.image
  if (elements.length === 0) return observation
  const advice = elements.includes('zone_intime')
    ? 'Zone intime visible : cadrez la plaie seule, et ne partagez cette photo qu’avec l’équipe de soins.'
    : 'Élément pouvant identifier une personne : recadrez ou reprenez la photo.'
  warn('IDENTIFIANT_VISIBLE', 'image.elements_identifiants', advice)
  const mayName = elements.includes('nom_ou_etiquette') || elements.includes('document')
  if (!mayName || text === '') return observation
  warn('TEXTE_IMAGE_RETIRE', 'image.texte_dans_image', 'Texte de l’image retiré : il peut nommer une personne.')
  return { ...observation, image: { ...observation.image, texte_dans_image: '' } }
}
