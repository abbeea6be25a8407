import { inBothLanguages } from './both-languages.js'
import type { ViewName } from './route.js'

const french: Record<ViewName, string> = {
  facture: 'Facture',
  plaie: 'Plaie',
  taches: 'Tâches',
  relectures: 'Relectures',
  usage: 'Usage',
  cles: 'Clés',
  extraction: 'Lecture d’une facture',
}
const english: Record<ViewName, string> = {
  facture: 'Bill',
  plaie: 'Wound',
  taches: 'Jobs',
  relectures: 'Reviews',
  usage: 'Usage',
  cles: 'Keys',
  extraction: 'Reading of an invoice',
}

export const shellWords = inBothLanguages(
  {
    skip: 'Aller au contenu',
    tagline: 'Un constat prouvé, d’un document ou d’une photo',
    billTitle: 'Constat\u00a0: votre facture d’énergie, vérifiée ligne à ligne',
    navigation: 'Vues de la console',
    views: french,
    otherLanguage: 'English',
    api: 'Documentation de l’API',
    privacy: 'Cette page ne parle qu’à son serveur\u00a0; votre clé reste dans cet onglet.',
    keyTitle: 'Votre clé d’API',
    keyLabel: 'Clé d’API',
    keyHint: 'Affichée au démarrage du serveur. Elle reste dans cet onglet.',
    keyMissing: 'Saisissez la clé d’API affichée au démarrage du serveur.',
    keyUse: 'Utiliser cette clé',
    keyChange: 'Changer de clé',
    loading: 'Chargement…',
    failed: 'Cela n’a pas pu être chargé',
    code: (code: string, request: string | null) => `Code ${code}${request === null ? '' : `, demande ${request}`}`,
    retry: 'Réessayer',
    pageError: 'Cette page n’a pas pu afficher le résultat.',
  },
  {
    skip: 'Skip to content',
    tagline: 'Evidenced findings, from a document or a photograph',
    billTitle: 'Constat: your energy bill, checked line by line',
    navigation: 'Views of the console',
    views: english,
    otherLanguage: 'Français',
    api: 'API documentation',
    privacy: 'This page talks to its own server alone; your key stays in this tab.',
    keyTitle: 'Your API key',
    keyLabel: 'API key',
    keyHint: 'Shown when the server starts. It stays in this tab.',
    keyMissing: 'Enter the API key that was shown when the server started.',
    keyUse: 'Use this key',
    keyChange: 'Change key',
    loading: 'Loading…',
    failed: 'This could not be loaded',
    code: (code: string, request: string | null) => `Code ${code}${request === null ? '' : `, request ${request}`}`,
    retry: 'Try again',
    pageError: 'This page could not show the result.',
  },
)

export const languageOfOther = { fr: 'en', en: 'fr' } as const
