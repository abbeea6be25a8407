import type { Command } from 'commander'
import { inFrench } from './in-french.js'
import type { Terminal } from './terminal.js'

export interface ReviewsListOptions {
  state?: string
  kind?: string
  limit: string
  json?: boolean
}

export interface ReviewsExportOptions {
  format: string
  state?: string
  kind?: string
  out?: string
}

export interface ReviewsImportOptions {
  json?: boolean
}

/** What the commands on reviews do. */
export interface ReviewsActions {
  reviewsList: (options: ReviewsListOptions) => Promise<void>
  reviewsExport: (options: ReviewsExportOptions) => Promise<void>
  reviewsImport: (file: string, options: ReviewsImportOptions) => Promise<void>
}

const json = ['--json', 'écrit un objet JSON et rien d’autre'] as const
const state = ['--state <état>', 'seulement celles de cet état : open, corrected, confirmed ou dismissed'] as const
const kind = ['--kind <genre>', 'seulement celles de ce genre : energy-invoice ou invoice'] as const

/** `constat reviews list|export|import`. */
export function addReviewsCommands(program: Command, actions: ReviewsActions, terminal: Terminal): void {
  const reviews = inFrench(program.command('reviews'), terminal)
    .usage('list|export|import [options]')
    .summary('liste, exporte et importe les lectures à vérifier')
    .description('Les lectures qu’une personne devrait vérifier, de toutes les clés (réglage DATABASE_URL).')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')

  inFrench(reviews.command('list'), terminal)
    .summary('liste les relectures, les plus récentes d’abord')
    .description('Liste les relectures, les plus récentes d’abord, avec ce qui les a motivées.')
    .option(...state)
    .option(...kind)
    .option('--limit <nombre>', 'nombre de relectures, 1000 au maximum', '20')
    .option(...json)
    .action((options: ReviewsListOptions) => actions.reviewsList(options))

  inFrench(reviews.command('export'), terminal)
    .summary('écrit les relectures dans un fichier')
    .description('Écrit toutes les relectures : JSON, CSV (une ligne par champ) ou tâches pour Label Studio.')
    .option('--format <format>', 'json, csv ou label-studio', 'json')
    .option(...state)
    .option(...kind)
    .option('--out <fichier>', 'fichier à écrire, au lieu de la sortie standard')
    .action((options: ReviewsExportOptions) => actions.reviewsExport(options))

  inFrench(reviews.command('import'), terminal)
    .usage('FICHIER [options]')
    .summary('reprend les annotations de Label Studio')
    .description('Reprend comme corrections l’export « JSON » d’un projet de Label Studio, tel quel.')
    .argument('<FICHIER>', 'export de Label Studio')
    .option(...json)
    .action((file: string, options: ReviewsImportOptions) => actions.reviewsImport(file, options))
}
