import type { WoundRule } from '../wound-rule.js'
import { describeByTemplate } from './describe-by-template.js'
import { forbiddenIn } from './forbidden-texts.js'

const messages: Readonly<Record<string, string>> = {
  TEXTE_ODEUR_DOULEUR: 'Le texte affirmait ce qu’une photo ne montre pas (odeur, douleur, chaleur) : remplacé.',
  TEXTE_DIAG_INFECTION: 'Le texte se prononçait sur une infection : remplacé.',
  TEXTE_PRESCRIPTION: 'Le texte conseillait un soin : remplacé.',
  TEXTE_DIMENSION: 'Le texte donnait une mesure : remplacé.',
  TEXTE_STADE: 'Le texte donnait un stade : remplacé.',
  TEXTE_LANGUE: 'Le texte n’était pas en français : remplacé.',
}

/** Words of a model that must not be read are replaced by a template, or left out. */
export const replaceForbiddenTexts: WoundRule = (observation, warn, { mode }) => {
  const isClean = (text: string, path: string, isLimit = false): boolean => {
    const codes = forbiddenIn(text, mode, isLimit)
    for (const code of codes) warn(code, path, messages[code] ?? 'Texte remplacé.')
    return codes.length === 0
  }
  const { etiologie, description, limites } = observation
  const isEvidenceClean = isClean(etiologie.indices_visuels, 'etiologie.indices_visuels')
  return {
    ...observation,
    etiologie: isEvidenceClean ? etiologie : { ...etiologie, indices_visuels: '' },
    description: isClean(description, 'description') ? description : describeByTemplate(observation),
    limites: limites.filter((limit, index) => isClean(limit, `limites.${index}`, true)),
  }
}
