import { inBothLanguages } from '../shell/both-languages.js'
import type { JobProgress, JobState, Progress } from '@constat/client'
import type { Language } from '../shell/language.svelte.js'
import { billWords } from '../bill/bill-words.js'
import type { JobFilter, JobStatus } from './job.js'

const statuses: Record<JobStatus, string> = {
  PENDING: 'En attente',
  STARTED: 'En cours',
  RETRY: 'Nouvel essai prévu',
  SUCCESS: 'Réussie',
  FAILURE: 'Échouée',
}
const filters: Record<JobFilter, string> = {
  all: 'Toutes',
  open: 'En cours',
  succeeded: 'Réussies',
  failed: 'Échouées',
}
type Source = JobState['source_kind']
type WoundStage = Exclude<JobProgress['stage'], 'waiting' | 'reading' | 'extraction' | 'audit' | 'report'>
const sources: Record<Source, string> = {
  pdf: 'PDF',
  images: 'Photos',
  wound: 'Plaie',
  wounds: 'Évolution d’une plaie',
}
const woundStages: Record<WoundStage, string> = {
  preparation: 'Préparation de la photo…',
  question: 'Examen de la photo…',
  regles: 'Vérification…',
  redaction: 'Rédaction…',
}

export const jobWords = inBothLanguages(
  {
    title: 'Tâches',
    lead: 'Les factures confiées au serveur avec cette clé, les plus récentes d’abord. La liste se met à jour d’elle-même.',
    filter: 'Montrer',
    filters,
    statuses,
    sources,
    woundStages,
    list: 'Liste des tâches',
    none: 'Aucune tâche. Un programme en crée avec POST /v1/jobs/pdf ou /v1/jobs/images.',
    noneOfFilter: 'Aucune des tâches chargées n’est dans ce cas.',
    more: 'Charger les suivantes',
    created: (moment: string) => `reçue le ${moment}`,
    attempts: (count: number) => (count <= 1 ? `${count} essai` : `${count} essais`),
    job: 'Tâche',
    back: 'Toutes les tâches',
    facts: {
      id: 'Identifiant',
      source: 'Document',
      reference: 'Référence',
      user: 'Utilisateur',
      invoice: 'Facture',
      attempts: 'Essais',
      created: 'Reçue',
      started: 'Commencée',
      ended: 'Terminée',
      expires: 'Effacée',
    },
    progress: 'Avancement',
    failure: 'Pourquoi elle a échoué',
    retry: 'Relancer l’analyse',
    noRetry: 'Ses fichiers ne sont plus gardés\u00a0: renvoyez le document pour l’analyser de nouveau.',
    retryOf: 'Reprise d’une tâche échouée',
    cancel: 'Annuler la tâche',
    cancelQuestion: 'Annuler cette tâche\u00a0?',
    cancelSays: 'Son analyse est arrêtée et ne sera pas reprise.',
    cancelYes: 'Oui, annuler',
    cancelNo: 'Non, la laisser',
    changed: (status: string) => `La tâche est maintenant\u00a0: ${status}.`,
  },
  {
    title: 'Jobs',
    lead: 'The bills that were given to the server with this key, newest first. The list keeps itself up to date.',
    filter: 'Show',
    filters: { all: 'All', open: 'In progress', succeeded: 'Succeeded', failed: 'Failed' },
    statuses: {
      PENDING: 'Waiting',
      STARTED: 'In progress',
      RETRY: 'To be tried again',
      SUCCESS: 'Succeeded',
      FAILURE: 'Failed',
    },
    sources: { pdf: 'PDF', images: 'Photographs', wound: 'Wound', wounds: 'Course of a wound' },
    woundStages: {
      preparation: 'Preparing the photograph…',
      question: 'Looking at the photograph…',
      regles: 'Checking…',
      redaction: 'Writing…',
    },
    list: 'List of jobs',
    none: 'No job. A program creates them with POST /v1/jobs/pdf or /v1/jobs/images.',
    noneOfFilter: 'None of the jobs that are loaded is in this state.',
    more: 'Load the next ones',
    created: (moment) => `received ${moment}`,
    attempts: (count) => (count === 1 ? '1 attempt' : `${count} attempts`),
    job: 'Job',
    back: 'All jobs',
    facts: {
      id: 'Id',
      source: 'Document',
      reference: 'Reference',
      user: 'User',
      invoice: 'Bill',
      attempts: 'Attempts',
      created: 'Received',
      started: 'Started',
      ended: 'Ended',
      expires: 'Removed',
    },
    progress: 'Progress',
    failure: 'Why it failed',
    retry: 'Analyse again',
    noRetry: 'Its files are kept no more: send the document again to have it analysed.',
    retryOf: 'Taken up from a job that failed',
    cancel: 'Cancel the job',
    cancelQuestion: 'Cancel this job?',
    cancelSays: 'Its analysis is stopped and will not be taken up again.',
    cancelYes: 'Yes, cancel',
    cancelNo: 'No, leave it',
    changed: (status) => `The job is now: ${status}.`,
  },
)

/** What a job is doing, in words. */
export function jobStep(progress: JobProgress, language: Pick<Language, 'of'>): string {
  const { stage } = progress
  const words = language.of(jobWords)
  if (stage in words.woundStages) return words.woundStages[stage as WoundStage]
  return language.of(billWords).step({ ...progress, stage: stage as Progress['stage'] }, 1)
}
