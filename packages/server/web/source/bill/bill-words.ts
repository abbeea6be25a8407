import { inBothLanguages } from '../shell/both-languages.js'
import type { Progress } from '@constat/client'
import type { BillProgress } from './bill-progress.js'
import { mostFiles, type FileRefusal } from './chosen-files.js'

type Stage = Progress['stage']
type Step = NonNullable<Progress['step']>

const french = {
  title: 'Déposez votre facture',
  lead: 'Électricité ou gaz, en PDF ou en photos. Chaque montant est relu, recalculé et rapproché des tarifs publics à la date de la facture. Vous recevez les points clés et deux rapports, dont un anonyme.',
  drop: 'Glissez la facture ici, ou ',
  dropChoose: 'choisissez ses fichiers',
  choose: 'Choisissez la facture',
  more: 'Ajouter des pages',
  fileHint:
    'Le PDF d’origine de préférence\u00a0; sinon des photos ou un scan, jusqu’à 8 pages, ou une facture électronique XML',
  takePhoto: 'Prendre une photo',
  pagesInOrder: 'Pages de la facture, dans l’ordre',
  energy: 'Énergie',
  energies: {
    auto: 'Détection automatique',
    electricite: 'Électricité',
    gaz: 'Gaz naturel',
    dual: 'Électricité et gaz',
  },
  submit: 'Analyser la facture',
  noFile: 'Choisissez d’abord la facture\u00a0: son PDF, ou les photos de ses pages.',
  promiseTitle: 'Ce que vous obtenez',
  promises: [
    ['Des points clés', ' en trois ou quatre phrases.'],
    ['Des constats prouvés', '\u00a0: chacun cite la ligne de la facture, la page et la règle.'],
    ['Une comparaison datée', ' avec les tarifs publics, ou la raison pour laquelle elle n’est pas possible.'],
    ['Deux rapports PDF', '\u00a0: un complet, un anonyme à partager.'],
  ] as readonly (readonly [string, string])[],
  notKept:
    'La facture est traitée en mémoire et n’est pas conservée, sauf si sa lecture est à relire\u00a0: elle attend alors dans les relectures.',
  otherInvoice: 'Une facture d’un autre métier\u00a0?',
  workTitle: 'Analyse en cours',
  stages: { send: 'Envoi', reading: 'Lecture', checking: 'Vérification', report: 'Rapports' },
  cancel: 'Annuler',
  cancelled: 'Analyse annulée.',
  finished: 'Analyse terminée.',
  failureTitle: 'La facture n’a pas pu être analysée',
  again: 'Recommencer',
  chosen: (count: number) => (count === 1 ? '1 fichier choisi.' : `${count} fichiers choisis.`),
  moved: (name: string, to: number, count: number) => `${name}\u00a0: position ${to} sur ${count}.`,
  removed: (name: string) => `${name} retiré.`,
  up: (name: string) => `Monter ${name}`,
  down: (name: string) => `Descendre ${name}`,
  remove: (name: string) => `Retirer ${name}`,
  place: (isPage: boolean, number: number) => `${isPage ? 'Page' : 'Fichier'} ${number}, `,
  billName(first: string, others: number) {
    if (others === 0) return first
    return `${first} et ${others} autre${others > 1 ? 's' : ''} fichier${others > 1 ? 's' : ''}`
  },
  refusal(refusal: FileRefusal) {
    if (refusal.why === 'count')
      return `Une facture compte ${mostFiles} fichiers au maximum\u00a0: les suivants n’ont pas été ajoutés. Regroupez les pages dans un seul PDF.`
    if (refusal.why === 'heic')
      return `«\u00a0${refusal.name}\u00a0» est une photo au format HEIC, que nous ne lisons pas. Sur l’iPhone\u00a0: Réglages, Appareil photo, Formats, «\u00a0Le plus compatible\u00a0», puis reprenez la photo\u00a0; ou exportez-la en JPEG.`
    return `«\u00a0${refusal.name}\u00a0» n’est ni un PDF, ni une image (JPEG, PNG, TIFF, BMP, WebP), ni une facture électronique XML.`
  },
  step: (progress: BillProgress, files: number) =>
    describeStep(progress, {
      sending: files === 1 ? 'Envoi du fichier…' : `Envoi des ${files} fichiers…`,
      stages: {
        waiting: 'En attente…',
        reading: 'Lecture du document…',
        extraction: 'Extraction des données…',
        audit: 'Vérification des montants, des taxes et des prix…',
        report: 'Mise en page des rapports…',
      },
      steps: { text: 'Lecture', image: 'Préparation', ocr: 'Lecture' },
      page: (step, page, pages) => (pages === 1 ? `${step} de la page…` : `${step} de la page ${page} sur ${pages}…`),
    }),
  /** What to do, where the sentence of the server does not say it for this page. */
  advice: {
    unauthorized: 'Vérifiez la clé d’API\u00a0: elle est affichée au démarrage du serveur.',
    file_too_large: 'Envoyez moins de pages, des photos plus légères, ou le PDF d’origine du fournisseur.',
    energy_type_mismatch:
      'Choisissez «\u00a0Détection automatique\u00a0», ou l’énergie de la facture, puis recommencez.',
    damaged_image: 'Retirez cette page de la liste, reprenez la photo, puis recommencez.',
    internal_error:
      'Recommencez\u00a0; si l’échec se répète, transmettez le numéro de demande à l’exploitant du serveur.',
  } as Readonly<Record<string, string>>,
}

const english: typeof french = {
  title: 'Drop your bill',
  lead: 'Electricity or gas, as a PDF or as photographs. Each amount is read, computed again and set beside public tariffs of the date of the bill. You get the highlights and two reports, one of them anonymous.',
  drop: 'Drag the bill here, or ',
  dropChoose: 'choose its files',
  choose: 'Choose the bill',
  more: 'Add pages',
  fileHint: 'The original PDF at best; else photographs or a scan, up to 8 pages, or an electronic invoice in XML',
  takePhoto: 'Take a photograph',
  pagesInOrder: 'Pages of the bill, in order',
  energy: 'Energy',
  energies: {
    auto: 'Found automatically',
    electricite: 'Electricity',
    gaz: 'Natural gas',
    dual: 'Electricity and gas',
  },
  submit: 'Analyse the bill',
  noFile: 'Choose the bill first: its PDF, or photographs of its pages.',
  promiseTitle: 'What you get',
  promises: [
    ['Highlights', ' in three or four sentences.'],
    ['Evidenced findings', ': each quotes the line of the bill, the page and the rule.'],
    ['A dated comparison', ' with public tariffs, or the reason why there is none.'],
    ['Two PDF reports', ': one complete, one anonymous to share.'],
  ],
  notKept:
    'The bill is worked on in memory and not kept, unless its reading is to be reviewed: it then waits among the reviews.',
  otherInvoice: 'An invoice of another trade?',
  workTitle: 'Analysis in progress',
  stages: { send: 'Sending', reading: 'Reading', checking: 'Checking', report: 'Reports' },
  cancel: 'Cancel',
  cancelled: 'Analysis cancelled.',
  finished: 'Analysis finished.',
  failureTitle: 'The bill could not be analysed',
  again: 'Start again',
  chosen: (count) => (count === 1 ? '1 file chosen.' : `${count} files chosen.`),
  moved: (name, to, count) => `${name}: place ${to} of ${count}.`,
  removed: (name) => `${name} removed.`,
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  remove: (name) => `Remove ${name}`,
  place: (isPage, number) => `${isPage ? 'Page' : 'File'} ${number}, `,
  billName: (first, others) => (others === 0 ? first : `${first} and ${others} other ${others > 1 ? 'files' : 'file'}`),
  refusal(refusal) {
    if (refusal.why === 'count')
      return `A bill has ${mostFiles} files at most: those after it were not added. Put the pages into one PDF.`
    if (refusal.why === 'heic')
      return `“${refusal.name}” is a HEIC photograph, which we cannot read. On the iPhone: Settings, Camera, Formats, “Most Compatible”, then take it again; or export it as JPEG.`
    return `“${refusal.name}” is neither a PDF, nor a picture (JPEG, PNG, TIFF, BMP, WebP), nor an electronic invoice in XML.`
  },
  step: (progress, files) =>
    describeStep(progress, {
      sending: files === 1 ? 'Sending the file…' : `Sending the ${files} files…`,
      stages: {
        waiting: 'Waiting…',
        reading: 'Reading the document…',
        extraction: 'Extracting the data…',
        audit: 'Checking amounts, taxes and prices…',
        report: 'Laying out the reports…',
      },
      steps: { text: 'Reading', image: 'Preparing', ocr: 'Reading' },
      page: (step, page, pages) => (pages === 1 ? `${step} the page…` : `${step} page ${page} of ${pages}…`),
    }),
  advice: {
    unauthorized: 'Check the API key: it is shown when the server starts.',
    file_too_large: 'Send fewer pages, lighter photographs, or the original PDF of the supplier.',
    energy_type_mismatch: 'Choose “Found automatically”, or the energy of the bill, then start again.',
    damaged_image: 'Remove this page from the list, take the photograph again, then start again.',
    internal_error: 'Start again; if it fails again, give the number of the request to whoever runs the server.',
  },
}

interface StepWords {
  readonly sending: string
  readonly stages: Readonly<Record<Stage, string>>
  readonly steps: Readonly<Record<Step, string>>
  readonly page: (step: string, page: number, pages: number) => string
}

function describeStep(progress: BillProgress, words: StepWords): string {
  if (progress.stage === 'send') return words.sending
  const { stage, step, page, pages } = progress
  if (step === null || page === null || pages === null) return words.stages[stage]
  return words.page(words.steps[step], Math.min(page + 1, pages), pages)
}

export const billWords = inBothLanguages(french, english)
