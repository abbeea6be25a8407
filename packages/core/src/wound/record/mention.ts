/** What must stand beside every result. */
export const woundMention =
  'Proposition générée par une IA à partir d’une photo, à vérifier par un professionnel. Ne pose pas de diagnostic, n’évalue ni l’infection, ni la douleur, ni l’odeur, ni la profondeur. L’absence d’alerte n’exclut pas une urgence. Ne remplace pas l’examen clinique.'
