import { Command } from 'commander'
import { version } from '../version.js'
import { inFrench } from './in-french.js'
import { addBackupCommands, type BackupActions } from './backup-program.js'
import { addKeysCommands, type KeysActions } from './keys-program.js'
import { addReviewsCommands, type ReviewsActions } from './reviews-program.js'
import type { Terminal } from './terminal.js'
import { addWebhooksCommands, type WebhooksActions } from './webhooks-program.js'
import { addWoundCommands, type WoundActions } from './wound-program.js'

/** What each command does once its line is understood. */
export interface CommandActions extends KeysActions, WebhooksActions, ReviewsActions, BackupActions, WoundActions {
  invoice: (files: readonly string[], options: InvoiceCommandOptions) => Promise<void>
  simulate: (file: string, options: SimulateCommandOptions) => Promise<void>
  referenceCheck: (options: ReferenceCheckOptions) => Promise<void>
  referenceImport: (file: string, options: ReferenceImportOptions) => Promise<void>
  serve: (options: ServeCommandOptions) => Promise<void>
  worker: () => Promise<void>
  start: (file: string | undefined, options: ServeCommandOptions & { out: string }) => Promise<void>
}

export interface InvoiceCommandOptions {
  type: string
  confidenceMin: string
  strict: boolean
  out?: string
  json?: boolean
  together?: boolean
  overlay?: string
  maskedCopy?: string
  verbose?: boolean
  model?: string
  earlier?: readonly string[]
  offers?: string
  hints?: string
  reference?: string
  theme?: string
  anonymousDates?: string
  anonymousAddress?: string
}

export interface SimulateCommandOptions {
  option?: string
  power?: string
  offPeak?: string
  prices?: string
  reference?: string
  json?: boolean
}

export interface ReferenceCheckOptions {
  json?: boolean
  reference?: string
}

export interface ReferenceImportOptions {
  option?: string
  source?: string
  reference?: string
  out?: string
}

export interface ServeCommandOptions {
  port?: string
  host?: string
}

/** The command line `constat`: names, options and French help; it decides nothing. */
export function createProgram(actions: CommandActions, terminal: Terminal): Command {
  const program = inFrench(new Command('constat'), terminal)
    .usage('[commande] [options]')
    .description('Lit une facture d’électricité ou de gaz, la vérifie et en tire deux rapports PDF.')
    .version(version, '-V, --version', 'affiche la version')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')

  inFrench(program.command('invoice'), terminal)
    .usage('FICHIER... [options]')
    .summary('analyse une ou plusieurs factures : PDF, photos, XML')
    .description(
      'Analyse des factures, une par fichier : résumé, constats avec leur preuve, rapport complet et rapport anonyme. Lit les PDF, les photos et scans (JPEG, PNG, BMP, TIFF, WebP) et les factures électroniques XML.',
    )
    .argument('<FICHIER...>', 'factures ; avec --together, les pages d’une seule facture')
    .option('--together', 'les fichiers sont les pages d’une seule facture, dans l’ordre donné (8 au maximum)')
    .option('--type <type>', 'énergie attendue : auto, electricite, gaz ou dual', 'auto')
    .option('--confidence-min <nombre>', 'confiance minimale du type d’énergie, de 0 à 1', '0.5')
    .option('--no-strict', 'avertit au lieu de refuser quand le type d’énergie est contredit ou incertain')
    .option(
      '--out <dossier>',
      'dossier des deux rapports (par défaut : le dossier courant ; aucun rapport avec --json)',
    )
    .option(
      '--overlay <fichier>',
      'écrit aussi un PDF des pages de la facture, avec chaque valeur lue à sa place (une facture à la fois)',
    )
    .option(
      '--masked-copy <fichier>',
      'écrit aussi un PDF des pages de la facture, identités noircies et pages relues (une facture à la fois)',
    )
    .option(
      '--earlier <fichiers...>',
      'factures précédentes du même client, pour les contrôles d’une facture à l’autre',
    )
    .option('--offers <fichier>', 'offres à comparer avec la facture (JSON)')
    .option('--hints <fichier>', 'libellés appris de corrections (JSON exporté)')
    .option('--reference <fichier>', 'tarifs et taxes de référence (JSON de « reference import »)')
    .option('--theme <fichier>', 'marque, logo et couleurs des deux rapports (JSON)')
    .option('--anonymous-dates <précision>', 'dates du rapport anonyme : day ou month', 'day')
    .option('--anonymous-address <précision>', 'adresse du rapport anonyme : none ou departement', 'none')
    .option(
      '--model <modèles>',
      'modèles de relecture, fournisseur/modèle, dans l’ordre où les interroger (réglage SECOND_READER ; clés lues dans l’environnement)',
    )
    .option('--json', 'écrit un objet JSON par facture, un par ligne, et rien d’autre, sur la sortie standard')
    .option('--verbose', 'écrit la progression ligne par ligne quand la sortie d’erreur n’est pas un terminal')
    .action((files: string[], options: InvoiceCommandOptions) => actions.invoice(files, options))

  inFrench(program.command('simulate'), terminal)
    .usage('FICHIER [options]')
    .summary('recalcule une facture, telle quelle ou sous une autre option')
    .description(
      'Recalcule une facture ligne à ligne, avec ses prix ou avec les prix réglementés de ses jours sous une autre option ou une autre puissance. Lit une facture (PDF, photo, XML) ou le JSON d’une facture déjà lue.',
    )
    .argument('<FICHIER>', 'facture, ou JSON de « constat invoice --json »')
    .option('--option <option>', 'option réglementée : base, hphc ou tempo')
    .option('--power <kVA>', 'puissance souscrite, 36 kVA au plus')
    .option('--off-peak <pourcentage>', 'part des kWh en heures creuses, pour passer de Base à Heures creuses')
    .option('--prices <prix>', 'billed (prix de la facture) ou regulated (prix réglementés)')
    .option('--reference <fichier>', 'tarifs et taxes de référence (JSON de « reference import »)')
    .option('--json', 'écrit un objet JSON et rien d’autre')
    .action((file: string, options: SimulateCommandOptions) => actions.simulate(file, options))

  const reference = inFrench(program.command('reference'), terminal)
    .usage('check|import [options]')
    .summary('montre et complète les tarifs et taxes de référence')
    .description('Les tarifs et taxes datés avec lesquels les factures sont vérifiées.')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
  inFrench(reference.command('check'), terminal)
    .summary('couverture, âge et manques de chaque table')
    .description('Couverture, âge et manques de chaque table de référence.')
    .option(
      '--reference <fichier>',
      'tables à montrer (JSON de « reference import » ; par défaut : celles du logiciel)',
    )
    .option('--json', 'écrit un objet JSON et rien d’autre')
    .action((options: ReferenceCheckOptions) => actions.referenceCheck(options))
  inFrench(reference.command('import'), terminal)
    .usage('FICHIER [options]')
    .summary('ajoute une grille du tarif réglementé (CSV de la CRE)')
    .description(
      'Lit une grille du tarif réglementé de l’électricité (CSV publié par la CRE, ou colonnes valid_from, valid_to, kva...), la contrôle, et écrit des tables de référence complètes en JSON. Au premier défaut, rien n’est repris.',
    )
    .argument('<FICHIER>', 'grille tarifaire, CSV')
    .option('--option <option>', 'option attendue : base, hphc ou tempo (par défaut : celle des colonnes)')
    .option('--source <texte>', 'origine des lignes qui ne la disent pas (par défaut : le nom du fichier)')
    .option('--reference <fichier>', 'tables à compléter (par défaut : celles du logiciel)')
    .option('--out <fichier>', 'fichier JSON à écrire (par défaut : la sortie standard)')
    .action((file: string, options: ReferenceImportOptions) => actions.referenceImport(file, options))

  inFrench(program.command('serve'), terminal)
    .usage('[options]')
    .summary('démarre le serveur HTTP et sa page web')
    .description('Démarre le serveur HTTP et sa page web. Les autres réglages sont lus dans l’environnement.')
    .option('--port <port>', 'port d’écoute (réglage PORT)')
    .option('--host <adresse>', 'adresse d’écoute (réglage HOST)')
    .action((options: ServeCommandOptions) => actions.serve(options))

  inFrench(program.command('worker'), terminal)
    .usage('')
    .summary('analyse les factures en attente, sans serveur HTTP')
    .description(
      'Analyse les factures en attente, les livre et les sauvegarde, sur cette machine ou sur une autre que celle du serveur. Les réglages sont lus dans l’environnement ; ce sont ceux du serveur.',
    )
    .action(() => actions.worker())

  inFrench(program.command('start'), terminal)
    .usage('[FICHIER] [options]')
    .summary('analyse une facture de démonstration, puis démarre le serveur')
    .description('Analyse une facture (celle de démonstration par défaut), puis démarre le serveur et sa page web.')
    .argument('[FICHIER]', 'facture : PDF, photo ou XML')
    .option('--out <dossier>', 'dossier des deux rapports', 'out')
    .option('--port <port>', 'port d’écoute (réglage PORT)')
    .option('--host <adresse>', 'adresse d’écoute (réglage HOST)')
    .action((file: string | undefined, options: ServeCommandOptions & { out: string }) => actions.start(file, options))

  addKeysCommands(program, actions, terminal)
  addWebhooksCommands(program, actions, terminal)
  addReviewsCommands(program, actions, terminal)
  addBackupCommands(program, actions, terminal)
  addWoundCommands(program, actions, terminal)

  return program
}
