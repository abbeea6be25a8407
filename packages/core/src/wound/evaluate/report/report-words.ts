import type { AssessedField } from '../case-truth.js'
import type { StratumName } from '../evaluation-case.js'
import type { CodedField } from '../measures/fields.js'
import type { RunOutcome } from '../run/case-run.js'
import type { EvaluationStop } from '../run/evaluation-options.js'
import type { TissueGroup } from '../tissue-groups.js'

export const outcomeWords: Readonly<Record<RunOutcome, string>> = {
  valide: 'réponses utilisables',
  refus: 'refus du modèle',
  filtre: 'réponses filtrées par le fournisseur',
  tronquee: 'réponses coupées',
  invalide: 'réponses inutilisables',
  photo: 'photos qui ne peuvent pas être envoyées',
  technique: 'échecs techniques (rien n’a été répondu)',
  absente: 'réponses absentes du fichier',
}

export const stopWords: Readonly<Record<Exclude<EvaluationStop, null>, string>> = {
  interrompue: 'Évaluation interrompue : les chiffres portent sur ce qui était fait. Relancez la même commande pour continuer.',
  budget: 'Budget atteint : les chiffres portent sur ce qui était fait. Relancez avec un budget plus élevé pour continuer.',
  cout_inconnu: 'Arrêtée : le prix de ce modèle n’est pas connu, le budget ne peut donc pas être tenu. Relancez sans budget, ou bornez le nombre de cas.',
  erreurs_techniques: 'Arrêtée après cinq échecs techniques de suite : vérifiez le nom du modèle et l’accès au fournisseur, puis relancez pour continuer.',
} // prettier-ignore

export const fieldWords: Readonly<Record<AssessedField | CodedField | 'profondeur' | 'phase', string>> = {
  contenu: 'Sujet de l’image',
  etiologie: 'Étiologie',
  region: 'Localisation',
  dimensions: 'Dimensions',
  tissus: 'Tissus',
  profondeur: 'Groupe de profondeur',
  stade_escarre: 'Stade d’escarre',
  exsudat_quantite: 'Quantité d’exsudat',
  exsudat_aspect: 'Aspect de l’exsudat',
  erytheme: 'Érythème',
  fermeture: 'Mode de fermeture',
  phase: 'Phase',
}

export const tissueWords: Readonly<Record<TissueGroup, string>> = {
  necrose: 'Nécrose',
  fibrine: 'Fibrine',
  bourgeonnement: 'Bourgeonnement',
  epidermisation: 'Épidermisation',
  autre: 'Autres',
}

export const stratumWords: Readonly<Record<StratumName, string>> = {
  phototype: 'Phototype',
  etiologie: 'Étiologie',
  qualite: 'Qualité du cliché',
}
