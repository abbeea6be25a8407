import type { ProgressState } from './track-progress.js'

const readingSteps = {
  text: 'Lecture du texte',
  image: 'Préparation des images',
  ocr: 'Reconnaissance du texte',
} as const

const stages: Readonly<Record<ProgressState['stage'], string>> = {
  waiting: 'En attente',
  reading: 'Lecture du document',
  extraction: 'Extraction des données',
  audit: 'Vérification',
  report: 'Mise en page des rapports',
}

/** French, without final point: `Reconnaissance du texte, page 2 sur 3`. The page named is the next one to be done. */
export function describeProgress({ stage, step, page, pages }: ProgressState): string {
  const what = step === null ? stages[stage] : readingSteps[step]
  return page === null || pages === null ? what : `${what}, page ${Math.min(page + 1, pages)} sur ${pages}`
}
