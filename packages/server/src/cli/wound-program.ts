import type { Command } from 'commander'
import { inFrench } from './in-french.js'
import type { Terminal } from './terminal.js'

interface WoundModelOptions {
  model?: string
  mode?: string
  purpose?: string
  json?: boolean
}

export interface WoundAssessOptions extends WoundModelOptions {
  context?: string
  outline?: string
  minor?: boolean
  report?: string
  withPhotos?: boolean
  reference?: string
}

export interface WoundCompareOptions extends WoundModelOptions {
  minor?: boolean
  report?: string
  withPhotos?: boolean
  reference?: string
}

export interface WoundEvaluateOptions {
  dataset: string
  adapter?: string
  model?: string
  replies?: string
  runs: string
  mode: string
  limit?: string
  concurrency: string
  budget?: string
  out: string
  json?: boolean
  verbose?: boolean
}

export interface WoundDatasetsOptions {
  json?: boolean
}

export interface WoundSheetOptions {
  output: string
}

/** What the commands on wounds do. */
export interface WoundActions {
  woundAssess: (photos: readonly string[], options: WoundAssessOptions) => Promise<void>
  woundCompare: (photos: readonly string[], options: WoundCompareOptions) => Promise<void>
  woundEvaluate: (options: WoundEvaluateOptions) => Promise<void>
  woundDatasets: (options: WoundDatasetsOptions) => Promise<void>
  woundSheet: (options: WoundSheetOptions) => Promise<void>
}

const json = ['--json', 'écrit un objet JSON et rien d’autre'] as const
const model = [
  '--model <modèles>',
  'fournisseur/modèle, ou plusieurs séparés par des virgules (réglage VISION_PROVIDER ; clés lues dans l’environnement)',
] as const
const mode = ['--mode <mode>', 'documentation ou aide_decision (réglage WOUND_MODE)'] as const
const purpose = ['--purpose <texte>', 'destination déclarée, exigée par aide_decision (réglage WOUND_PURPOSE)'] as const
const minor = ['--minor', 'patient mineur : la photo ne va qu’à un modèle local'] as const
const report = ['--report <fichier>', 'écrit aussi le rapport PDF'] as const
const withPhotos = ['--with-photos', 'montre les photos dans le rapport'] as const
const reference = [
  '--reference <texte>',
  'référence imprimée sur le rapport, par exemple un numéro de dossier',
] as const

/** `constat wound assess|compare|evaluate|datasets|sheet`. */
export function addWoundCommands(program: Command, actions: WoundActions, terminal: Terminal): void {
  const wound = inFrench(program.command('wound'), terminal)
    .usage('assess|compare|evaluate|datasets|sheet [options]')
    .summary('décrit et compare des photos de plaies, évalue un modèle')
    .description('Photos de plaies : un modèle décrit ce qui se voit, des règles le contrôlent, le soignant conclut.')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')

  inFrench(wound.command('assess'), terminal)
    .usage('PHOTO... [options]')
    .summary('décrit une plaie d’après 1 à 4 photos')
    .description('Décrit une plaie d’après 1 à 4 photos (JPEG, PNG, WebP) : fiche infirmière, alertes, réserves.')
    .argument('<PHOTO...>', 'vues d’une même plaie')
    .option('--context <fichier>', 'ce que sait le soignant (JSON), toujours prioritaire')
    .option(
      '--outline <fichier>',
      'contour de la plaie sur la première photo (JSON), mesuré d’après un marqueur de « wound sheet »',
    )
    .option(...model)
    .option(...mode)
    .option(...purpose)
    .option(...minor)
    .option(...report)
    .option(...withPhotos)
    .option(...reference)
    .option(...json)
    .action((photos: string[], options: WoundAssessOptions) => actions.woundAssess(photos, options))

  inFrench(wound.command('compare'), terminal)
    .usage('DATE=PHOTO... [options]')
    .summary('compare des photos datées d’une même plaie')
    .description('Compare 2 à 8 photos datées d’une même plaie, par exemple 2026-11-01=avant.jpg 2026-11-29=apres.jpg.')
    .argument('<DATE=PHOTO...>', 'photos avec leur date')
    .option(...model)
    .option(...mode)
    .option(...purpose)
    .option(...minor)
    .option(...report)
    .option(...withPhotos)
    .option(...reference)
    .option(...json)
    .action((photos: string[], options: WoundCompareOptions) => actions.woundCompare(photos, options))

  inFrench(wound.command('evaluate'), terminal)
    .usage('--dataset DOSSIER --model MODÈLE [options]')
    .summary('mesure un modèle sur des photos jugées par des experts')
    .description(
      'Mesure un modèle sur des photos jugées par des experts : validité, refus, abstention, dimensions inventées, tissus, gravité, alertes, accord entre tirages, confiance, temps et coût. Ctrl-C arrête proprement ; la même commande reprend où elle en était, sans rien payer deux fois.',
    )
    .requiredOption('--dataset <dossier>', 'dossier des photos, avec leurs jugements (constat wound datasets)')
    .option('--adapter <nom>', 'façon de lire le dossier (par défaut : reconnue d’après son contenu)')
    .option('--model <modèle>', 'fournisseur/modèle (clés lues dans l’environnement)')
    .option('--replies <fichier>', 'réponses enregistrées (JSONL), au lieu d’interroger un modèle')
    .option('--runs <nombre>', 'tirages par photo, 1 à 20', '5')
    .option('--mode <mode>', 'documentation ou aide_decision', 'aide_decision')
    .option('--limit <nombre>', 'nombre de cas, toujours les mêmes (par défaut : tous)')
    .option('--concurrency <nombre>', 'cas traités en même temps, 1 à 32', '2')
    .option('--budget <dollars>', 'dépense à ne pas dépasser, reprises comprises')
    .option('--out <dossier>', 'dossier du rapport et des réponses gardées', 'evaluation-plaies')
    .option('--verbose', 'écrit la progression ligne par ligne quand la sortie d’erreur n’est pas un terminal')
    .option('--json', 'écrit le rapport en JSON et rien d’autre sur la sortie standard')
    .action((options: WoundEvaluateOptions) => actions.woundEvaluate(options))

  inFrench(wound.command('datasets'), terminal)
    .usage('[options]')
    .summary('liste les jeux de photos que l’évaluation sait lire')
    .description(
      'Liste les jeux de photos que l’évaluation sait lire : contenu attendu, licence, source. Rien n’est téléchargé.',
    )
    .option(...json)
    .action((options: WoundDatasetsOptions) => actions.woundDatasets(options))

  inFrench(wound.command('sheet'), terminal)
    .usage('--output FICHIER')
    .summary('écrit la fiche de marqueurs à imprimer pour mesurer une plaie')
    .description(
      'Écrit la fiche de marqueurs à imprimer à 100 % et à découper : posé près de la plaie, un marqueur donne l’échelle de la photo.',
    )
    .requiredOption('--output <fichier>', 'fichier PDF à écrire')
    .action((options: WoundSheetOptions) => actions.woundSheet(options))
}
